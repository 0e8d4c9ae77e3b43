using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// The print statement of Python 2, on every line of the file, since each would fail after the other. Silent when one of them writes
/// to a stream, ends with a comma, goes on in the next line, or shares its line with another statement.
/// </summary>
internal sealed partial class PythonPrintFixer : IFixer
{
    public string Id => "python-print";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.IsSyntax(context.Error, "Missing parentheses in call to 'print'", "invalid syntax") || PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        if (!IsStatement(code, line)) return null;
        var edits = new List<TextEdit>();
        for (var i = 1; i <= code.File.Lines; i++)
        {
            if (!IsStatement(code, i)) continue;
            if (Edit(code, i) is not { } edit) return null;
            edits.Add(edit);
        }

        return new() { Edits = edits, Summary = $"Call print as a function in {code.File.Path}, line {line}" };
    }

    private static bool IsStatement(PythonCode code, int line) => !code.StartsInString(line) && Print().IsMatch(code.Statement(line));

    private static TextEdit? Edit(PythonCode code, int line)
    {
        var start = code.File.StartOf(line) + code.Indent(line).Length;
        var end = code.CodeEnd(line);
        var said = code.File.Text[start..end]["print".Length..].Trim();
        if (said.StartsWith(">>", StringComparison.Ordinal) || said[^1] is ',' or '\\' || PythonBrackets.Open(code, start, end) is not { Count: 0 }) return null;
        return PythonBrackets.Outside(code, start, end, ";=").Any() ? null : code.File.Replace(start, code.File.Text[start..end], $"print({said})");
    }

    // A parenthesis after a blank is a call in both versions.
    [GeneratedRegex(@"^print\s+[^\s(=.\[]", RegexOptions.CultureInvariant)]
    private static partial Regex Print();
}
