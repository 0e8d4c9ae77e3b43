namespace HealOperator.Core.Minimizing;

/// <summary>One file of a patch: what stands before its first hunk, and its hunks. A file that cannot be cut has all of its text in the header.</summary>
internal sealed record PatchFile(string Header, IReadOnlyList<PatchHunk> Hunks)
{
    /// <summary>How many parts can be taken or left.</summary>
    public int Count => Math.Max(1, Hunks.Count);

    /// <summary>The file with some of its hunks, whose numbers of lines after the change are those that hold without the others; "" without any.</summary>
    public string Only(IReadOnlyCollection<int> chosen)
    {
        if (chosen.Count == 0) return "";
        var (text, shift) = (Header, 0);
        for (var i = 0; i < Hunks.Count; i++)
        {
            if (!chosen.Contains(i)) continue;
            text += Hunks[i].Shifted(shift);
            shift += Hunks[i].NewCount - Hunks[i].OldCount;
        }

        return text;
    }
}
