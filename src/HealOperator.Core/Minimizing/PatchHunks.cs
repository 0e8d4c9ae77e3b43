using HealOperator.Core.Gating;

namespace HealOperator.Core.Minimizing;

/// <summary>A patch as parts that can be taken or left: its hunks. A file that is new, deleted, renamed, binary or of another mode is one part.</summary>
public sealed class PatchHunks
{
    private readonly IReadOnlyList<PatchFile> _files;

    private PatchHunks(IReadOnlyList<PatchFile> files) => _files = files;

    /// <summary>Number of parts.</summary>
    public int Count => _files.Sum(file => file.Count);

    /// <summary>Reads a diff; null when the gate could not read it, or when it changes one file twice, so that its parts hang together.</summary>
    public static PatchHunks? Read(string diff)
    {
        if (!ParsedDiff.TryParse(diff, out var parsed, out _)) return null;
        if (parsed.Files.SelectMany(file => file.Paths).GroupBy(path => path).Any(group => group.Count() > 1)) return null;
        var files = new PatchReader(diff).ReadAll();
        return files.Count == parsed.Files.Count ? new PatchHunks(files) : null;
    }

    /// <summary>The patch that consists of these parts, which are numbered from 0. It applies wherever the whole does.</summary>
    public string Only(IReadOnlyCollection<int> parts)
    {
        var (text, first) = ("", 0);
        foreach (var file in _files)
        {
            text += file.Only([.. parts.Where(part => part >= first && part < first + file.Count).Select(part => part - first)]);
            first += file.Count;
        }

        return text;
    }
}
