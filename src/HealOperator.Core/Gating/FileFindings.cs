using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty;

namespace HealOperator.Core.Gating;

/// <summary>What a change does that only the files around it show. It is found where the code is, and joins what the gate finds in the diff alone.</summary>
public static class FileFindings
{
    /// <summary>Findings of the diff with its files, without those that the diff shows by itself. None where the diff cannot be read: then the gate denies it.</summary>
    /// <param name="diff">A unified diff.</param>
    /// <param name="read">The whole text of a file before the change; null where it is not known.</param>
    /// <param name="tree">Paths of all files, of which the tests around the change are read, too.</param>
    public static IReadOnlyList<GateFinding> Judge(string diff, Func<string, string?> read, IReadOnlyList<string>? tree = null)
    {
        if (diff.Length > GateLimits.LongestDiff || !ParsedDiff.TryParse(diff, out var parsed, out _)) return [];
        var files = parsed.Files.Select(file => file.OldPath).OfType<string>().Where(PathRules.IsInside).Concat(TestsAround.Choose(parsed, tree ?? [])).Distinct()
            .Select(path => (Path: path, Text: read(path))).Where(file => file.Text is not null).ToDictionary(file => file.Path, file => file.Text!);
        if (files.Count == 0) return [];
        var alone = ChangeCheckCatalogue.Judge(ChangeSet.Of(parsed, new Dictionary<string, string>()));
        return [.. ChangeCheckCatalogue.Judge(ChangeSet.Of(parsed, files)).Where(finding => !alone.Any(known => known.Covers(finding)))];
    }
}
