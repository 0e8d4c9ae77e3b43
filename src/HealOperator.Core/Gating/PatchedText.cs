using System.Diagnostics.CodeAnalysis;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Gating;

/// <summary>A file before and after a diff, line by line without line ends.</summary>
internal sealed record PatchedText(IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>Applies a diff as <c>git apply</c> does: context must be the same; a hunk may stand at another line than it says.</summary>
    public static bool TryApply(string text, DiffFile diff, [NotNullWhen(true)] out PatchedText? result)
    {
        result = null;
        var before = GitLines.Split(text).Select(line => line.TrimEnd('\n')).ToList();
        var after = new List<string>();
        var at = 0;
        foreach (var hunk in diff.Hunks)
        {
            var old = Side(hunk, DiffLineKind.Removed);
            if (Find(before, old, at, Math.Max(0, old.Count == 0 ? hunk.OldStart : hunk.OldStart - 1)) is not { } start) return false;
            after.AddRange(before[at..start]);
            after.AddRange(Side(hunk, DiffLineKind.Added));
            at = start + old.Count;
        }

        after.AddRange(before[at..]);
        result = new PatchedText(before, after);
        return true;
    }

    private static List<string> Side(DiffHunk hunk, DiffLineKind kind) => [.. hunk.Lines.Where(line => line.Kind == kind || line.Kind == DiffLineKind.Context).Select(line => line.Text)];

    // The nearest place wins; where nothing is removed and nothing is around, only the stated place can be meant.
    private static int? Find(List<string> lines, List<string> wanted, int from, int stated)
    {
        if (wanted.Count == 0) return stated >= from && stated <= lines.Count ? stated : null;
        for (var distance = 0; distance <= lines.Count; distance++)
        {
            if (IsAt(lines, wanted, from, stated - distance)) return stated - distance;
            if (IsAt(lines, wanted, from, stated + distance)) return stated + distance;
        }

        return null;
    }

    private static bool IsAt(List<string> lines, List<string> wanted, int from, int at)
    {
        if (at < from || at + wanted.Count > lines.Count) return false;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (lines[at + i] != wanted[i]) return false;
        }

        return true;
    }
}
