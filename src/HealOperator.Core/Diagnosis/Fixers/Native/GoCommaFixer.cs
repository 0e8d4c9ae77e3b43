using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Go's "unexpected newline" in a list of values or arguments: the comma that each line of it must end with. Silent when the line does not end with a value.</summary>
internal sealed partial class GoCommaFixer : IFixer
{
    public string Id => "go-comma";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "go" || !Newline().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        if (line.Contains("//", StringComparison.Ordinal) || line.TrimEnd() is not { Length: > 0 } text || !(char.IsLetterOrDigit(text[^1]) || text[^1] is '"' or '`' or ')' or ']' or '}' or '\'' or '_')) return null;
        return new() { Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + text.Length, "", ",")], Summary = $"Put the missing ',' in {file.Path}, line {context.Error.Line}" };
    }

    [GeneratedRegex(@"^syntax error: unexpected newline in (?:composite literal|argument list|parameter list); possibly missing comma or [})]$", RegexOptions.CultureInvariant)]
    private static partial Regex Newline();
}
