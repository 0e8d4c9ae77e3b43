namespace HealOperator.Core.Gating.Honesty;

/// <summary>All files of a diff, cut and masked once for every check.</summary>
internal sealed class ChangeSet
{
    private ChangeSet(IReadOnlyList<ChangedFile> files) => Files = files;

    /// <summary>The files in the order of the diff.</summary>
    public IReadOnlyList<ChangedFile> Files { get; }

    /// <param name="diff">The change.</param>
    /// <param name="before">Whole files before the change by path, where they are known.</param>
    public static ChangeSet Of(ParsedDiff diff, IReadOnlyDictionary<string, string> before) =>
        new([.. diff.Files.Select(file => ChangedFile.Of(file, file.OldPath is { } path ? before.GetValueOrDefault(path) : null))]);

    /// <summary>The files that are written in one of some languages, before or after.</summary>
    public IEnumerable<ChangedFile> In(IReadOnlyCollection<Language> languages) => Files.Where(file => languages.Contains(file.Language));
}
