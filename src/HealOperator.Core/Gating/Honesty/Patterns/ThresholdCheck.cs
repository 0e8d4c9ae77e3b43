using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>Finds numbers that a change makes demand less, or takes away.</summary>
/// <param name="languages">The languages of the files; empty for all.</param>
/// <param name="thresholds">The numbers.</param>
internal sealed class ThresholdCheck(IReadOnlyCollection<Language> languages, IReadOnlyList<Threshold> thresholds) : IChangeCheck
{
    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var files = change.Files.Where(file => languages.Count == 0 || languages.Contains(file.Language)).ToList();
        return thresholds.SelectMany(threshold => Find(threshold, [.. files.Where(file => file.Diff.Paths.Any(threshold.Files))]));
    }

    private static IEnumerable<GateFinding> Find(Threshold threshold, List<ChangedFile> files)
    {
        var (lost, gained) = Pairing.Cancel(files.SelectMany(file => Read(threshold, file, file.Before)), files.SelectMany(file => Read(threshold, file, file.After)), item => item.Place.Text);
        var same = Pairing.Match(lost, gained, (left, right) => left.Place.Rest == right.Place.Rest ? 1 : 0, 1);
        var alike = Pairing.Match(lost, gained, (left, right) => left.Place.File == right.Place.File ? Likeness.Of(left.Place.Rest, right.Place.Rest) : 0, Likeness.Edited);
        foreach (var (old, fresh) in same.Concat(alike))
        {
            if (fresh.Value == old.Value || fresh.Value > old.Value != threshold.HigherIsWeaker || Math.Max(fresh.Value, old.Value) < threshold.Factor * Math.Min(fresh.Value, old.Value)) continue;
            yield return Of(threshold, fresh.Place, $"{threshold.What} goes from {Text(old.Value)} to {Text(fresh.Value)}.");
        }

        foreach (var item in threshold.CountsWhenRemoved ? lost : [])
        {
            yield return Of(threshold, item.Place, $"{threshold.What} of {Text(item.Value)} is taken away.");
        }
    }

    private static IEnumerable<(double Value, Occurrence Place)> Read(Threshold threshold, ChangedFile file, SourceText text)
    {
        if (text.Lines.Count == 0) yield break;
        foreach (Match match in threshold.Regex.Matches(text.View(threshold.View)))
        {
            var group = match.Groups["value"];
            if (!double.TryParse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) continue;
            var line = Likeness.Squeeze(text.LinesAround(group.Index, group.Index + group.Length));
            yield return (value, new Occurrence(file, text.NumberAt(group.Index), line, Likeness.Squeeze(match.Value.Replace(group.Value, " ", StringComparison.Ordinal))));
        }
    }

    private static GateFinding Of(Threshold threshold, Occurrence place, string message) =>
        new() { Rule = threshold.Rule, Code = threshold.Code, File = place.File.Path, Line = place.Line, Message = message, Certain = threshold.Certain };

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
