using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>
/// Java, C#, C, Go, JavaScript and TypeScript: a string whose quote is missing at the end of the line, before the brackets, the comma and the semicolon that the line still needs. Below 80 where there are brackets, which the string
/// may hold. Silent when the rest of the line has another quote.
/// </summary>
internal sealed partial class UnclosedStringFixer : IFixer
{
    public string Id => "unclosed-string";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!Open().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line || file.Path.EndsWith(".py", StringComparison.Ordinal) || file.Path.EndsWith(".sql", StringComparison.Ordinal)) return null;
        if (Rest().Match(line) is not { Success: true } rest || rest.Groups["text"].Value.Contains("//", StringComparison.Ordinal)) return null;
        var (closing, head) = (rest.Groups["closing"].Value, rest.Groups["head"].Value);
        var masked = CurlyCode.Mask(head);
        var open = masked.Count(c => c is '(' or '[' or '{') - masked.Count(c => c is ')' or ']' or '}');
        if (closing.Count(c => c is ')' or ']' or '}') > open) return null;
        return new()
        {
            Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + rest.Groups["closing"].Index, "", rest.Groups["quote"].Value)],
            Confidence = closing is ";" or "," or "" ? null : 74,
            Summary = $"Close the string in {file.Path}, line {context.Error.Line}",
        };
    }

    [GeneratedRegex(@"unclosed string literal|[Uu]nterminated string|Newline in constant|missing terminating|string literal not terminated|newline in string|Invalid or unexpected token", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^(?<head>(?:[^""'`]|""(?:[^""\\]|\\.)*""|'(?:[^'\\]|\\.)*')*)(?<quote>[""'])(?<text>[^""'`\\(){}\[\];,]+)(?<closing>[)\]}]*[;,]?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
