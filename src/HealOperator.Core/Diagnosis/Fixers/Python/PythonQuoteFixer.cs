using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// A string whose quote is missing at the end of the line, before the brackets that the line still has to close. Silent when the rest of the line has another
/// quote, or a comma or number sign that may stand outside the string; below 80 in brackets, since the string may hold one.
/// </summary>
internal sealed class PythonQuoteFixer : IFixer
{
    public string Id => "python-quote";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.IsSyntax(context.Error, "unterminated string literal", "unterminated f-string literal", "EOL while scanning string literal") || PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        var (start, end) = (code.File.StartOf(line), code.File.StartOf(line) + code.File.Line(line)!.TrimEnd().Length);
        if (end == start || !code.IsString(end - 1)) return null;
        var quote = end - 1;
        while (quote > start && code.IsString(quote - 1)) quote--;
        var prefix = quote;
        while (quote < end && char.IsAsciiLetter(code.File.Text[quote])) quote++;
        if (quote == start || PythonBrackets.Open(code, start, prefix) is not { } open || code.File.Text[quote] is not ('"' or '\'')) return null;
        var text = code.File.Text[(quote + 1)..end];
        if (text.Length == 0 || text.Any(c => c is '"' or '\'' or ',' or '#' or '\\') || code.File.Text[quote - 1] is '"' or '\'') return null;
        var isFormat = code.File.Text[quote - 1] is 'f' or 'F';
        var closing = string.Concat(open.Reverse().Select(at => PythonBrackets.Closing(code.File.Text[at])));
        if (!text.EndsWith(closing, StringComparison.Ordinal) || text.Length == closing.Length || text[^(closing.Length + 1)] is ')' or ']' or ':') return null;
        if (text[^(closing.Length + 1)] == '}' && !(isFormat && !closing.Contains('}', StringComparison.Ordinal) && text.Count(c => c == '{') == text.Count(c => c == '}'))) return null;
        return new()
        {
            Edits = [code.File.Replace(end - closing.Length, "", code.File.Text[quote].ToString())],
            Confidence = closing.Length == 0 ? null : 74,
            Summary = $"Close the string in {code.File.Path}, line {line}",
        };
    }
}
