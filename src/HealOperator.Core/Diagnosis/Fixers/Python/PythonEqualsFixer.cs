using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// An assignment where a comparison belongs: "if x = 1". Python says that '==' may be meant; an older one says "invalid syntax". Silent
/// unless the line is a condition (if, elif, while) with exactly one lone '=' outside brackets.
/// </summary>
internal sealed class PythonEqualsFixer : IFixer
{
    public string Id => "python-comparison";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.IsSyntax(context.Error, "invalid syntax", "cannot assign to") || PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        if (code.Statement(line).Split(' ', 2)[0] is not ("if" or "elif" or "while")) return null;
        var lone = PythonBrackets.Outside(code, code.File.StartOf(line), code.CodeEnd(line), "=").Where(at => IsLone(code.File.Text, at)).ToList();
        if (lone.Count != 1) return null;
        return new()
        {
            Edits = [code.File.Replace(lone[0], "=", "==")],
            Summary = $"Compare with '==' in {code.File.Path}, line {line}",
        };
    }

    private static bool IsLone(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at + 1] != '=' && !"=!<>:+-*/%&|^@".Contains(text[at - 1]);
}
