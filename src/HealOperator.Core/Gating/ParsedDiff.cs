using System.Diagnostics.CodeAnalysis;

namespace HealOperator.Core.Gating;

/// <summary>A unified diff, as <c>git diff</c> or <c>diff -u</c> write it, read strictly: what another reader could understand otherwise is refused.</summary>
public sealed class ParsedDiff
{
    private ParsedDiff(IReadOnlyList<DiffFile> files) => Files = files;

    /// <summary>The files that the diff touches.</summary>
    public IReadOnlyList<DiffFile> Files { get; }

    /// <summary>Lines that are added or removed.</summary>
    public int ChangedLines => Files.Sum(file => file.AddedLines.Count + file.RemovedLines.Count);

    /// <summary>Reads a diff; on failure <paramref name="problem"/> says what is wrong, and in which line.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ParsedDiff? diff, [NotNullWhen(false)] out string? problem)
    {
        diff = null;
        try
        {
            var files = new DiffReader(text).ReadAll();
            problem = files.Count == 0 ? "it touches no file" : null;
            if (problem is not null) return false;
            diff = new ParsedDiff(files);
            return true;
        }
        catch (DiffSyntaxException failure)
        {
            problem = failure.Message;
            return false;
        }
    }
}
