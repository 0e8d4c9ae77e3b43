using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// The colon after the head of a block: Python 3.10 and newer say "expected ':'", older ones "invalid syntax" at the line. Silent unless
/// the line starts as a block does, its brackets are closed, it has no colon outside them, and the next line is indented deeper.
/// </summary>
internal sealed class PythonColonFixer : IFixer
{
    private static readonly string[] Heads =
        ["if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally", "with", "async", "match", "case"];

    public string Id => "python-colon";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.IsSyntax(context.Error, "expected ':'", "invalid syntax") || PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        var (start, end) = (code.File.StartOf(line), code.CodeEnd(line));
        if (!Heads.Contains(code.Statement(line).Split([' ', '(', '\t'], 2)[0]) || PythonBrackets.Open(code, start, end) is not { Count: 0 }) return null;
        if (PythonBrackets.Outside(code, start, end, ":\\=").Any() || code.File.Text[end - 1] is ',' or ';') return null;
        if (code.NextWithCode(line) is not { } next || code.Indent(next).Length <= code.Indent(line).Length) return null;
        return new()
        {
            Edits = [code.File.Replace(end, "", ":")],
            Summary = $"Put the missing ':' at the end of {code.File.Path}, line {line}",
        };
    }
}
