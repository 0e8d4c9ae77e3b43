using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Blanks inside a line, as pycodestyle wants them.</summary>
internal static partial class PythonSpaces
{
    private static readonly string[] Operators =
        ["**=", "//=", ">>=", "<<=", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", "->", ":=", "**", "//", ">>", "<<", "=", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "@"];

    /// <summary>What the rule asks for at the place; null where the place is not what the rule is about.</summary>
    public static TextEdit? Edit(PythonCode code, string rule, int at) => rule switch
    {
        "E225" or "E226" or "E227" or "E228" => Around(code, at),
        "E221" or "E222" or "E241" or "E271" or "E272" => Blanks(code, at) is { Length: > 1 } many ? code.File.Replace(at, many, " ") : null,
        _ => Blanks(code, at) is { Length: > 0 } some ? code.File.Replace(at, some, "") : null,
    };

    /// <summary>"not x in y" as "x not in y", where both sides are names, members, literals or indexes.</summary>
    public static TextEdit? NotTest(PythonCode code, int line, int at)
    {
        var tests = Test().Matches(code.File.Line(line)!).Where(m => code.IsCode(code.File.StartOf(line) + m.Index)).ToList();
        if (tests.Count != 1 || at < code.File.StartOf(line) + tests[0].Index) return null;
        var (test, isMember) = (tests[0], tests[0].Groups[2].Value == "in");
        return code.File.Replace(code.File.StartOf(line) + test.Index, test.Value, $"{test.Groups[1].Value} {(isMember ? "not in" : "is not")} ");
    }

    // pycodestyle points before an operator that has no blank there, or after it.
    private static TextEdit? Around(PythonCode code, int at)
    {
        var text = code.File.Text;
        foreach (var sign in Operators)
        {
            var start = Stands(text, at, sign) ? at : Stands(text, at - sign.Length, sign) ? at - sign.Length : -1;
            if (start < 1 || start + sign.Length >= text.Length || !code.IsCode(start)) continue;
            var before = text[start - 1] is ' ' ? "" : " ";
            var after = text[start + sign.Length] is ' ' or '\r' or '\n' ? "" : " ";
            return before + after == "" ? null : code.File.Replace(start, sign, before + sign + after);
        }

        return null;
    }

    private static string Blanks(PythonCode code, int at)
    {
        var end = at;
        while (end < code.File.Text.Length && code.File.Text[end] == ' ' && code.IsCode(end)) end++;
        return code.File.Text[at..end];
    }

    private static bool Stands(string text, int at, string sign) => at >= 0 && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    [GeneratedRegex(@"(?<=\b(?:if|elif|while|and|or|return|assert)\s)not ([\w.]+(?:\[[\w'""]+\])?|'[^']*'|""[^""]*"") (in|is) (?!not\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Test();
}
