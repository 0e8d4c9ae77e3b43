namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Bounds the memory of the expressions that once took too long and since run without backtracking: each takes more than a megabyte once it is
/// built and up to ten in use, and the operator reads logs of every kind for weeks. Which one goes is decided as a page cache does (second chance).
/// </summary>
/// <param name="most">Most expressions that stay built.</param>
internal sealed class LinearExpressions(int most)
{
    private readonly Lock _lock = new();
    private readonly Queue<MatcherRegex> _built = new();

    /// <summary>Those of this process: the shipped expressions need none, and a user's may take this much of the 64 MB that reading may take.</summary>
    public static LinearExpressions Shared { get; } = new(1);

    /// <summary>How many are built.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _built.Count;
        }
    }

    /// <summary>Takes one that was just built, and forgets another where there are too many.</summary>
    public void Add(MatcherRegex expression)
    {
        lock (_lock)
        {
            _built.Enqueue(expression);
            if (_built.Count <= most) return;
            for (var chances = _built.Count; _built.Count > most; chances--)
            {
                var oldest = _built.Dequeue();
                if (chances > 0 && oldest.WasUsed()) _built.Enqueue(oldest);
                else oldest.Forget();
            }
        }

        // By itself the collector is in no hurry to find what building one leaves behind: a hostile log would take tens of megabytes.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
