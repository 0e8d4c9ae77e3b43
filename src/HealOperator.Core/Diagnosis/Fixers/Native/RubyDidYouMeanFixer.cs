using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// Ruby's "Did you mean?" for names, methods, constants, keys and libraries. Silent when Ruby names several that are equally near, and when the written name
/// does not stand on the reported line exactly once.
/// </summary>
internal sealed partial class RubyDidYouMeanFixer : IFixer
{
    public string Id => "ruby-did-you-mean";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error is not { Tool: "ruby" or "rake" or "minitest" or "rspec", Suggestion: { } first }) return null;
        var message = Written().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file) return null;
        var written = message.Groups[1].Value.TrimStart(':');
        var names = Further(context.Following).Prepend(first).Where(n => Name().IsMatch(n)).Select(n => n.TrimStart(':')).ToList();
        if ((names.Count == 1 ? names[0] : NearName.Find(written, names)) is not { } fresh) return null;
        if (WordPlace.Find(file, context.Error.Line, context.Error.Column, written) is not { } place) return null;
        return new()
        {
            Edits = [file.Replace(place, written, fresh)],
            Confidence = Typo.IsSlip(written.TrimStart('@'), fresh.TrimStart('@')) ? Confidence : 70,
            Summary = $"Write '{fresh}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    // Ruby lists one name to a line, all in the same column.
    private static IEnumerable<string> Further(IReadOnlyList<string> following) =>
        following.SkipWhile(l => !l.Contains("Did you mean?", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.StartsWith("          ", StringComparison.Ordinal)).Select(l => l.Trim());

    [GeneratedRegex(@"(?:undefined (?:local variable or )?method [`']|uninitialized constant (?:\w+::)*|undefined local variable or method [`']|key not found: |cannot load such file -- )(:?@{0,2}\w+[?!]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^:?@{0,2}\w+[?!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
