using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// gcc and clang: "expected ')'" where the line lacks exactly one: at the end of a condition, before its brace, or before the semicolon. Silent when the line has the parentheses that it opens,
/// and where it goes on.
/// </summary>
internal sealed partial class CParenthesisFixer : IFixer
{
    public string Id => "c-parenthesis";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "gcc" || !Expected().IsMatch(context.Error.Message) || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        var (number, masked) = (context.Error.Line!.Value, CurlyCode.Mask(line).TrimEnd());
        var all = CurlyCode.Mask(file.Text);
        var start = all.AsSpan(0, file.StartOf(number)).LastIndexOfAny(";{}") + 1;
        var statement = all[start..file.EndOf(number)];
        if (statement.Count(c => c == '(') - statement.Count(c => c == ')') != 1 || masked.Count(c => c == '(') <= masked.Count(c => c == ')') || masked.TrimStart().StartsWith('#')) return null;
        var isCondition = Condition().IsMatch(masked);
        var at = isCondition && masked.EndsWith('{') ? masked[..^1].TrimEnd().Length : masked.EndsWith(';') && !isCondition ? masked.Length - 1 : isCondition && !masked.Contains(';', StringComparison.Ordinal) ? masked.Length : -1;
        if (at <= 0 || !(char.IsLetterOrDigit(masked[at - 1]) || masked[at - 1] is '_' or ')' or ']' or '"' or '\'')) return null;
        return new() { Edits = [file.Replace(file.StartOf(number) + at, "", ")")], Summary = $"Close the parenthesis in {file.Path}, line {number}" };
    }

    [GeneratedRegex(@"^expected [‘']\)[’']", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();

    [GeneratedRegex(@"^\s*(?:\}\s*)?(?:else\s+)?(?:if|while|switch)\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();
}
