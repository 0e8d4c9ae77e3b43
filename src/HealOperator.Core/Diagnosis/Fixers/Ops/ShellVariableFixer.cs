using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// A variable that was never set, in a script that sets one whose name differs in a single letter. Silent when the script sets the
/// written name anywhere, when several names are as near, and when the name does not stand on the reported line exactly once.
/// </summary>
internal sealed partial class ShellVariableFixer : IFixer
{
    private const int ShortestName = 4;

    public string Id => "shell-variable";

    public int Confidence => 80;

    public FixCandidate? TryFix(FixContext context)
    {
        var unset = Unset().Match(context.Error.Message);
        if (!unset.Success || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        var written = unset.Groups[1].Value;
        var names = Assigned().Matches(file.Text).Select(m => m.Groups[1].Value).Distinct().ToList();
        if (written.Length < ShortestName || names.Contains(written) || NearName.Find(written, names) is not { } meant || NearName.Distance(written, meant) != 1) return null;
        var start = file.StartOf(context.Error.Line!.Value);
        var places = Enumerable.Range(start, line.Length).Where(at => file.Text[at] is not '$' && IsVariable(file.Text, at, written)).Take(2).ToList();
        if (places.Count != 1) return null;
        return new()
        {
            Edits = [file.Replace(places[0], written, meant)],
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    private static bool IsVariable(string text, int at, string name)
    {
        if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0) return false;
        var end = at + name.Length;
        return at > 0 && text[at - 1] is '$' or '{' && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_'));
    }

    [GeneratedRegex(@"^(?:.*: )?([A-Za-z_]\w*): (?:unbound variable|parameter not set)", RegexOptions.CultureInvariant)]
    private static partial Regex Unset();

    [GeneratedRegex(@"(?:^|[;\s])(?:export |local |readonly |declare (?:-\w+ )?)?([A-Za-z_]\w*)=", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();
}
