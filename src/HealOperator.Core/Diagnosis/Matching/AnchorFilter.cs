namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Finds anchors in bytes. It looks at few of the bytes: see <see cref="GramTable"/> and <see cref="ShortAnchors"/>. Which part of an anchor it looks for
/// depends on what is rare in the log at hand, what it finds does not.
/// </summary>
internal sealed class AnchorFilter
{
    // What is rare in the first lines may not be so further on.
    private const long FirstChoice = 64 * 1024;
    private const int Growth = 16;

    private readonly AnchorIndex _index;
    private readonly IAnchorTable[] _tables;
    private readonly LogSample _sample = new();
    private readonly int[] _next;
    private long _seen;
    private long _nextChoice = FirstChoice;

    public AnchorFilter(AnchorIndex index)
    {
        _index = index;
        var kinds = new Dictionary<string, List<Anchor>>();
        foreach (var anchor in index.Anchors)
        {
            var kind = anchor.Text.Length <= ShortAnchors.MostBytes ? Convert.ToHexString(anchor.Text.AsSpan(1)) : GramTable.IsLong(anchor.Text) ? "long" : "middle";
            if (!kinds.TryGetValue(kind, out var anchors)) kinds[kind] = anchors = [];
            anchors.Add(anchor);
        }

        _tables = [.. kinds.Values.Select(a => a[0].Text.Length <= ShortAnchors.MostBytes ? (IAnchorTable)new ShortAnchors([.. a]) : new GramTable([.. a], _sample))];
        _next = new int[_tables.Length];
    }

    /// <summary>How many matchers there are.</summary>
    public int Matchers => _index.Matchers;

    /// <summary>Whether some matcher has no anchors, so that any line may matter.</summary>
    public bool TakesEveryLine => _index.Always.Count > 0;

    /// <summary>Begins with another text, from which it learns what is common in the log.</summary>
    public void Begin(ReadOnlySpan<byte> text)
    {
        _next.AsSpan().Fill(-1);
        _seen += text.Length;
        _sample.Add(text);
        if (_seen < _nextChoice) return;
        foreach (var table in _tables) table.Choose(_sample);
        _sample.Clear();
        _nextChoice = _seen * Growth;
    }

    /// <summary>Where the next anchor from this byte on stands, or a byte within it; the text's length when there is none.</summary>
    public int IndexOf(ReadOnlySpan<byte> text, int from)
    {
        var first = text.Length;
        for (var i = 0; i < _tables.Length; i++)
        {
            if (_next[i] < from) _next[i] = _tables[i].IndexOf(text, from);
            first = Math.Min(first, _next[i]);
        }

        return first;
    }

    /// <summary>Sets the matchers that may start at a line, which is given with what ends it.</summary>
    public void Collect(ReadOnlySpan<byte> line, CandidateSet candidates)
    {
        candidates.Clear();
        foreach (var matcher in _index.Always) candidates.Add(matcher);
        foreach (var table in _tables) table.Collect(line, candidates);
    }
}
