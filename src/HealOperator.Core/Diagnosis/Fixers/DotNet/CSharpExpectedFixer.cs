using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>
/// CS1002 and CS1026: a semicolon or a closing parenthesis misses where a statement ends. Silent when anything but a comment or a
/// brace follows, when brackets of the line are open, on heads of declarations, and when the compiler reports more of the same line.
/// </summary>
internal sealed class CSharpExpectedFixer : IFixer
{
    public string Id => "csharp-expected";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        var error = context.Error;
        if (Token(error.Code) is not { } token || error.Line is not { } line || SourceText.Open(context) is not { } file) return null;
        if (file.OffsetOf(line, error.Column) is not { } offset || context.Following.Any(l => IsOther(l, file, error))) return null;
        if (MissingToken.Add(file, line, offset, token) is not { } edit) return null;
        return new() { Edits = [edit], Summary = $"Add the missing '{edit.New}' in {file.Path}, line {line}" };
    }

    private static string? Token(string? code) => code switch { "CS1002" => ";", "CS1026" => ")", _ => null };

    // A missing parenthesis at the end of a line makes the compiler miss the semicolon at the same place, too.
    private static bool IsOther(string text, SourceText file, StructuredError error)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return text.Contains($"{name}({error.Line},", StringComparison.Ordinal) && text.Contains("error CS", StringComparison.Ordinal)
            && !text.Contains($"error {error.Code}", StringComparison.Ordinal)
            && !(error.Code == "CS1026" && text.Contains($"({error.Line},{error.Column}): error CS1002", StringComparison.Ordinal));
    }
}
