using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>One file of a change, with its text before and after as far as it is known.</summary>
internal sealed class ChangedFile
{
    private ChangedFile(DiffFile diff, Language language, SourceText before, SourceText after)
    {
        Diff = diff;
        Language = language;
        Before = before;
        After = after;
    }

    /// <summary>The diff of this file.</summary>
    public DiffFile Diff { get; }

    /// <summary>What it is written in.</summary>
    public Language Language { get; }

    /// <summary>The text before: all of it, or the lines that the hunks show. Empty for a new file.</summary>
    public SourceText Before { get; }

    /// <summary>The text after. Empty for a deleted file.</summary>
    public SourceText After { get; }

    /// <summary>The path to speak of.</summary>
    public string Path => Diff.Path;

    /// <summary>Whether the file is gone.</summary>
    public bool IsDeleted => Diff.NewPath is null;

    /// <summary>Whether the file was not there.</summary>
    public bool IsNew => Diff.OldPath is null;

    /// <summary>Whether it was a test, or is one now.</summary>
    public bool IsTest => Diff.Paths.Any(TestPaths.IsTest);

    /// <param name="diff">The change of the file.</param>
    /// <param name="whole">The whole text before, where it is known. It is left aside where the diff does not fit.</param>
    public static ChangedFile Of(DiffFile diff, string? whole)
    {
        var firstLine = whole ?? diff.Hunks.FirstOrDefault(hunk => hunk.NewStart <= 1 && hunk.OldStart <= 1)?.Lines.FirstOrDefault().Text ?? "";
        var language = LanguageNames.Of(diff.Path, firstLine);
        if (whole is not null && PatchedText.TryApply(whole, diff, out var patched))
        {
            return new ChangedFile(diff, language, SourceText.OfWhole(patched.Before, language), SourceText.OfWhole(patched.After, language));
        }

        return new ChangedFile(diff, language, SourceText.OfHunks(diff.Hunks, DiffLineKind.Removed, language), SourceText.OfHunks(diff.Hunks, DiffLineKind.Added, language));
    }
}
