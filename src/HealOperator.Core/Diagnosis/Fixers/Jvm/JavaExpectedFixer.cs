using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// javac misses a semicolon or a closing bracket where a statement ends. Silent when anything but a comment or a brace follows, when
/// brackets of the line are open, on heads of declarations, and when javac reports something else of the same line.
/// </summary>
internal sealed partial class JavaExpectedFixer : IFixer
{
    public string Id => "java-expected";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("javac" or "maven") || context.Error.Line is not { } line) return null;
        var message = Expected().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file || CaretPlace.Find(file, context) is not { } offset) return null;
        if (context.Following.Any(l => SameLine(l, file, line) && !l.Contains(message.Value, StringComparison.Ordinal))) return null;
        if (MissingToken.Add(file, line, offset, message.Groups[1].Value) is not { } edit) return null;
        return new() { Edits = [edit], Summary = $"Add the missing '{edit.New}' in {file.Path}, line {line}" };
    }

    private static bool SameLine(string text, SourceText file, int line)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return text.Contains($"{name}:{line}: error: ", StringComparison.Ordinal) || text.Contains($"{name}:[{line},", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^'([;)\]])'(?: or ',')? expected", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();
}
