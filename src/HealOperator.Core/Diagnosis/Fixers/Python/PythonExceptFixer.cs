using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// "except Error, name:" of Python 2, on every line of the file. Silent where the second name is not one that starts with a small letter:
/// then it may be a second exception.
/// </summary>
internal sealed partial class PythonExceptFixer : IFixer
{
    public string Id => "python-except";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.IsSyntax(context.Error, "multiple exception types must be parenthesized", "invalid syntax") || PythonCode.Open(context) is not { } code) return null;
        var line = context.Error.Line!.Value;
        if (!Old().IsMatch(code.Statement(line))) return null;
        var edits = new List<TextEdit>();
        for (var i = 1; i <= code.File.Lines; i++)
        {
            if (code.StartsInString(i) || !Old().IsMatch(code.Statement(i))) continue;
            var comma = code.File.Text.LastIndexOf(',', code.CodeEnd(i) - 1);
            edits.Add(code.File.Replace(comma, ",", " as"));
        }

        return new() { Edits = edits, Summary = $"Name the exception with 'as' in {code.File.Path}, line {line}" };
    }

    [GeneratedRegex(@"^except\s+(?:[A-Za-z_][\w.]*|\([\w., ]+\)),\s+[a-z_]\w*:$", RegexOptions.CultureInvariant)]
    private static partial Regex Old();
}
