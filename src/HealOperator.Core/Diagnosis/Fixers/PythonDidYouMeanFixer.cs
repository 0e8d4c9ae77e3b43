using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>
/// NameError, AttributeError and ImportError of Python 3.10 and newer, which name what was meant. Silent when the written name does
/// not stand on the reported line exactly once.
/// </summary>
internal sealed partial class PythonDidYouMeanFixer : IFixer
{
    public string Id => "python-did-you-mean";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error is not { Tool: "python", Suggestion: { } meant } || SourceText.Open(context) is not { } file) return null;
        var message = Written().Match(context.Error.Message);
        if (!message.Success || !Name().IsMatch(meant) || file.Line(context.Error.Line) is not { } line) return null;
        var written = message.Groups[1].Value;
        var start = file.StartOf(context.Error.Line!.Value);
        var places = Enumerable.Range(start, line.Length).Where(at => file.HasWordAt(at, written)).ToList();
        if (places.Count != 1) return null;
        return new()
        {
            Edits = [file.Replace(places[0], written, meant)],
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    [GeneratedRegex(@"(?:^name|has no attribute|^cannot import name) '(\w+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
