using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>gcc and clang at the end of a file with one block left open. Silent unless the indentation of all other blocks says which one.</summary>
internal sealed partial class CBraceFixer : IFixer
{
    public string Id => "c-brace";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "gcc" || !Open().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || context.Error.Line < file.Lines - 1) return null;
        return MissingBrace.Add(file) is { } edit ? new() { Edits = [edit], Summary = $"Close the open block in {file.Path}" } : null;
    }

    [GeneratedRegex(@"^expected (?:declaration or statement at end of input|[‘']?}[’']?(?: at end of input)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
