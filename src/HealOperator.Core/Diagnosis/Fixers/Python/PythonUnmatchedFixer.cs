using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>A closing bracket too many, where it stands right behind another of its kind: takes it out. Below 80, since the opening one may be what is missing. Silent elsewhere.</summary>
internal sealed partial class PythonUnmatchedFixer : IFixer
{
    public string Id => "python-unmatched";

    public int Confidence => 74;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.Is(context.Error, "SyntaxError") || Unmatched().Match(context.Error.Message) is not { Success: true } message || PythonCode.Open(context) is not { } code) return null;
        var (line, bracket) = (context.Error.Line!.Value, message.Groups[1].Value);
        var at = CaretPlace.Find(code.File, context) ?? -1;
        if (at <= code.File.StartOf(line) || !code.IsCode(at) || code.File.Text[at] != bracket[0] || code.File.Text[at - 1] != bracket[0]) return null;
        return new() { Edits = [code.File.Replace(at, bracket, "")], Summary = $"Take out the '{bracket}' that nothing opens in {code.File.Path}, line {line}" };
    }

    [GeneratedRegex(@"^unmatched '([)\]}])'", RegexOptions.CultureInvariant)]
    private static partial Regex Unmatched();
}
