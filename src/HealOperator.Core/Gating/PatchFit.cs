namespace HealOperator.Core.Gating;

/// <summary>Tells whether a patch fits the files that it is against.</summary>
public static class PatchFit
{
    /// <summary>Whether every file that the patch changes fits its text. Of a file whose text is not known, that is not said.</summary>
    /// <param name="patch">A unified diff.</param>
    /// <param name="files">Texts before, by path.</param>
    public static bool Applies(string patch, IReadOnlyDictionary<string, string> files) => ParsedDiff.TryParse(patch, out var diff, out _) && Misfits(diff, files).Count == 0;

    /// <summary>Whether a path is a plain one inside of the repository.</summary>
    public static bool IsInside(string path) => PathRules.IsInside(path);

    /// <summary>The files that the patch does not fit.</summary>
    internal static IReadOnlyList<string> Misfits(ParsedDiff diff, IReadOnlyDictionary<string, string> files) =>
        [.. diff.Files.Where(file => file.OldPath is { } path && file.Hunks.Count > 0 && files.TryGetValue(path, out var text) && !PatchedText.TryApply(text, file, out _)).Select(file => file.Path)];
}
