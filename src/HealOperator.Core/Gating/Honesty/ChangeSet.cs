namespace HealOperator.Core.Gating.Honesty;

/// <summary>All files of a diff, cut and masked once for every check.</summary>
internal sealed class ChangeSet
{
    private ChangeSet(IReadOnlyList<ChangedFile> files, IReadOnlyDictionary<string, string> tests) => (Files, Tests) = (files, tests);

    /// <summary>The files in the order of the diff.</summary>
    public IReadOnlyList<ChangedFile> Files { get; }

    /// <summary>Tests that the change leaves as they are, by path, where they are known.</summary>
    public IReadOnlyDictionary<string, string> Tests { get; }

    /// <param name="diff">The change.</param>
    /// <param name="before">Whole files before the change by path, where they are known, and tests around it.</param>
    public static ChangeSet Of(ParsedDiff diff, IReadOnlyDictionary<string, string> before)
    {
        var changed = diff.Files.SelectMany(file => file.Paths).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. diff.Files.Select(file => ChangedFile.Of(file, file.OldPath is { } path ? before.GetValueOrDefault(path) : null))],
            before.Where(file => TestPaths.IsTest(file.Key) && !changed.Contains(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal).ToDictionary());
    }

    /// <summary>The files that are written in one of some languages, before or after.</summary>
    public IEnumerable<ChangedFile> In(IReadOnlyCollection<Language> languages) => Files.Where(file => languages.Contains(file.Language));
}
