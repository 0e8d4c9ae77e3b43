using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Go's "unexpected newline" in a list of values or arguments: the comma that each line of it must end with, or the bracket that the line opens and nothing closes. Silent when the line does not end with a value.</summary>
internal sealed partial class GoCommaFixer : IFixer
{
    public string Id => "go-comma";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "go" || !Newline().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        if (line.Contains("//", StringComparison.Ordinal) || line.TrimEnd() is not { Length: > 0 } text || !(char.IsLetterOrDigit(text[^1]) || text[^1] is '"' or '`' or ')' or ']' or '}' or '\'' or '_')) return null;
        var next = Enumerable.Range(context.Error.Line!.Value + 1, Math.Max(0, file.Lines - context.Error.Line.Value)).Select(n => file.Line(n)!.Trim()).FirstOrDefault(t => t.Length > 0) ?? "";
        var (open, close) = context.Error.Message.EndsWith(')') ? ('(', ')') : ('{', '}');
        var masked = CurlyCode.Mask(text);

        // What the line opens itself, it closes itself, unless the next line does.
        if (masked.Count(c => c == open) - masked.Count(c => c == close) is > 0 and var missing && !next.StartsWith(close))
            return missing == 1 ? new() { Edits = [file.Replace(file.StartOf(context.Error.Line.Value) + text.Length, "", close.ToString())], Confidence = 82, Summary = $"Put the missing '{close}' in {file.Path}, line {context.Error.Line}" } : null;
        return new() { Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + text.Length, "", ",")], Summary = $"Put the missing ',' in {file.Path}, line {context.Error.Line}" };
    }

    [GeneratedRegex(@"^syntax error: unexpected newline in (?:composite literal|argument list|parameter list); possibly missing comma or [})]$", RegexOptions.CultureInvariant)]
    private static partial Regex Newline();
}
