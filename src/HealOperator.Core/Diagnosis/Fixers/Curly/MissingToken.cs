using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>Writes the token that a compiler misses, where nothing else can be meant.</summary>
internal static partial class MissingToken
{
    /// <summary>
    /// The edit that adds the token at the offset. Null unless the statement ends there: nothing but a comment or a closing brace
    /// follows on the line, the next line does not go on with the expression, brackets of the line are balanced, and the line is no
    /// head of a declaration (which may miss its body).
    /// </summary>
    public static TextEdit? Add(SourceText file, int line, int offset, string token)
    {
        var start = file.StartOf(line);
        while (offset > start && char.IsWhiteSpace(file.Text[offset - 1])) offset--;
        if (offset == start) return null;
        var masked = CurlyCode.Mask(file.Text);
        var (before, rest) = (masked[start..offset], masked[offset..file.EndOf(line)].Trim());
        var open = before.Count(c => c == '(') - before.Count(c => c == ')');
        return token switch
        {
            ";" when open <= 0 && EndsExpression(before) && IsEnd(file, line, rest, before) => file.Replace(offset, "", ";"),
            ")" when open == 1 && EndsExpression(before) && rest is ['{' or ';', ..] => file.Replace(offset, "", ")"),
            ")" when open == 1 && EndsExpression(before) && rest.Length == 0 && !Control().IsMatch(before) && IsEnd(file, line, rest, before) => file.Replace(offset, "", ");"),
            "]" when EndsExpression(before) && before.Count(c => c == '[') - before.Count(c => c == ']') == 1 && rest is [';' or ')' or '=', ..] => file.Replace(offset, "", "]"),
            _ => null,
        };
    }

    private static bool EndsExpression(string before) => char.IsLetterOrDigit(before[^1]) || before[^1] is '_' or ')' or ']' or '"' or '\'' or '}' || before.EndsWith("++", StringComparison.Ordinal) || before.EndsWith("--", StringComparison.Ordinal);

    private static bool IsEnd(SourceText file, int line, string rest, string before)
    {
        if (rest.Length > 0) return rest[0] == '}';
        if (before.EndsWith(')') && Declaration().IsMatch(before) && !before.Contains('=')) return false;
        var next = Enumerable.Range(line + 1, Math.Max(0, file.Lines - line)).Select(n => file.Line(n)!.Trim()).FirstOrDefault(t => t.Length > 0 && !t.StartsWith("//", StringComparison.Ordinal));
        return next is null or ['}' or '@', ..] || (StartsStatement().IsMatch(next) && !GoesOn().IsMatch(next));
    }

    [GeneratedRegex(@"^\s*(?:if|for|foreach|while|switch|catch|using|lock|else)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"^\s*(?:(?:public|private|protected|internal|static|final|abstract|synchronized|override|virtual|async|sealed|class|interface|enum|record|struct)\s|(?:void|int|long|bool|boolean|string|String|double)\s+\w+\()", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:[A-Za-z_]|/\*|\+\+|--)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsStatement();

    [GeneratedRegex(@"^(?:instanceof|throws|extends|implements|is|as|and|or|not|where|from|select|orderby|when|switch|with|in|join|group|let|on|equals|into)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
