using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// The comma that Python says was forgotten, between two values that stand beside each other in brackets. Silent unless there is
/// exactly one such place in the reported line and the next, and in braces unless a key stands before; below 80 after an operator and in a call's only
/// argument, since an operator may be what is missing; silent beside a name that the file does not have.
/// </summary>
internal sealed class PythonCommaFixer : IFixer
{
    private static readonly string[] Words =
        ["and", "or", "not", "if", "else", "in", "is", "for", "lambda", "await", "yield", "from", "async", "return", "print"];

    private const string Operators = "+-*/%<>=&|";

    public string Id => "python-comma";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.Is(context.Error, "SyntaxError") || PythonCode.Open(context) is not { } code) return null;
        if (context.Error.Suggestion?.Contains("forgot a comma", StringComparison.Ordinal) != true && !context.Error.Message.Contains("forgot a comma", StringComparison.Ordinal)) return null;
        var line = context.Error.Line!.Value;
        var last = code.NextWithCode(line) ?? line;
        var places = Gaps(code, code.File.StartOf(line), code.CodeEnd(last)).ToList();
        if (places.Count != 1) return null;
        var open = PythonBrackets.Around(code, places[0]);
        var element = PythonBrackets.Outside(code, open + 1, places[0], ",").Append(open).Max() + 1;
        if (!IsKnown(code, places[0]) || code.File.Text[open] == '{' && !PythonBrackets.Outside(code, element, places[0], ":").Any()) return null;
        return new()
        {
            Edits = [code.File.Replace(places[0], "", ",")],
            Confidence = IsPlain(code, open, element, places[0]) ? null : 70,
            Summary = $"Put the missing ',' into {code.File.Path}, line {line}",
        };
    }

    // In a call, or after an operator, an operator may be missing as well.
    private static bool IsPlain(PythonCode code, int open, int element, int gap) => code.File.Text[open] switch
    {
        '{' => true,
        '[' => !PythonBrackets.Outside(code, element, gap, Operators).Any(),
        _ => element > open + 1 && !PythonBrackets.Outside(code, element, gap, Operators).Any(),
    };

    // Where a value ends and another begins with nothing but blanks between them.
    private static IEnumerable<int> Gaps(PythonCode code, int from, int to)
    {
        var text = code.File.Text;
        for (var end = from + 1; end < to; end++)
        {
            if (!EndsValue(code, end - 1) || !IsBlank(code, end)) continue;
            var start = end;
            while (start < to && IsBlank(code, start)) start++;
            if (start < to && StartsValue(code, start) && !IsWord(WordBefore(text, end)) && !IsWord(WordAfter(text, start)) && !AreStrings(code, end, start) && PythonBrackets.Around(code, end) >= 0) yield return end;
        }
    }

    private static bool IsBlank(PythonCode code, int at) => char.IsWhiteSpace(code.File.Text[at]) ? !code.IsString(at) : !code.IsCode(at) && !code.IsString(at);

    private static bool EndsValue(PythonCode code, int at) => code.IsString(at) || (code.IsCode(at) && (char.IsLetterOrDigit(code.File.Text[at]) || code.File.Text[at] is '_' or ')' or ']' or '}'));

    private static bool StartsValue(PythonCode code, int at) => code.IsString(at) || char.IsLetterOrDigit(code.File.Text[at]) || code.File.Text[at] is '_' or '{';

    // Two strings beside each other are one.
    private static bool AreStrings(PythonCode code, int end, int start)
    {
        var quote = start + (code.IsString(start) ? 0 : WordAfter(code.File.Text, start).Length);
        return code.IsString(end - 1) && quote - start <= 2 && quote < code.File.Text.Length && code.IsString(quote);
    }

    private static bool IsKnown(PythonCode code, int gap)
    {
        var text = code.File.Text;
        var next = gap;
        while (next < text.Length && IsBlank(code, next)) next++;
        var known = PythonNames.Everywhere(code);
        foreach (var (word, before) in new[] { (WordBefore(text, gap), gap - WordBefore(text, gap).Length), (WordAfter(text, next), next) })
        {
            var isName = word.Length > 0 && !char.IsDigit(word[0]) && code.IsCode(before) && text[before - 1] != '.' && !code.IsString(before + word.Length);
            if (isName && !known.Contains(word) && !PythonStandardLibrary.Builtins.Contains(word)) return false;
        }

        return true;
    }

    private static bool IsWord(string word) => Words.Contains(word);

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_')) start--;
        return text[start..end];
    }

    private static string WordAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return text[start..end];
    }
}
