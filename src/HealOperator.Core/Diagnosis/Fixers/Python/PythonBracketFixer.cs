using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// A bracket that was never closed, at the end of the line that opened it (before the colon of a block's head). Silent unless it is
/// the only one of its line, the next line is a statement of its own, and the brackets after it fit; below 80 where an operator
/// follows the bracket, since it may end earlier.
/// </summary>
internal sealed class PythonBracketFixer : IFixer
{
    private static readonly string[] Heads = ["if", "elif", "for", "while", "def", "class", "with", "except", "async"];

    public string Id => "python-bracket";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.Is(context.Error, "SyntaxError") || !context.Error.Message.EndsWith("was never closed", StringComparison.Ordinal)) return null;
        if (PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        var end = code.CodeEnd(line);
        if (PythonBrackets.Open(code, code.File.StartOf(line), end) is not { Count: 1 } open || !IsEndOfStatement(code, line, end)) return null;
        if (PythonBrackets.Open(code, code.File.EndOf(line), code.File.Text.Length) is not { Count: 0 }) return null;
        var head = Heads.Contains(code.Statement(line).Split([' ', '('], 2)[0]) && code.File.Text[end - 1] == ':';
        var at = head ? end - 1 : end;
        if (code.File.Text[..at].TrimEnd()[^1] is ',' or '(' or '[' or '{') return null;
        return new()
        {
            Edits = [code.File.Replace(at, "", PythonBrackets.Closing(code.File.Text[open[0]]).ToString())],
            Confidence = IsOneOperand(code, open[0] + 1, at) ? null : 60,
            Summary = $"Close the '{code.File.Text[open[0]]}' in {code.File.Path}, line {line}",
        };
    }

    private static bool IsEndOfStatement(PythonCode code, int line, int end)
    {
        if (end == 0 || "+-*/%=<>&|^@\\.~".Contains(code.File.Text[end - 1])) return false;
        if (code.NextWithCode(line) is not { } next) return true;
        var (own, other) = (code.Indent(line).Length, code.Indent(next).Length);
        return code.File.Text[end - 1] == ':' ? other > own : other <= own && !")]},+-*/%=<>&|.".Contains(code.Statement(next)[0]);
    }

    // a, b.c, d[0] and the like; a comma only where the bracket is that of a call or a literal, not of a group.
    private static bool IsOneOperand(PythonCode code, int from, int to)
    {
        if (PythonBrackets.Outside(code, from, to, "+-*/%<>&|^@!").Any()) return false;
        foreach (var word in new[] { "and", "or", "not", "if", "else", "in", "is", "for", "lambda" })
        {
            if (code.Words(word).Any(at => at >= from && at < to)) return false;
        }

        return true;
    }
}
