namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Keeps the expressions that are in use and forgets the others: each takes half a megabyte or more once it is built, there are a thousand of
/// them, and the operator reads logs of every kind for weeks. Which one goes is decided as a page cache does (second chance).
/// </summary>
/// <param name="most">Most expressions that stay built.</param>
internal sealed class BuiltExpressions(int most)
{
    private readonly Lock _lock = new();
    private readonly Queue<LazyExpression> _built = new();

    /// <summary>Those of this process: one log rarely needs more than a hundred.</summary>
    public static BuiltExpressions Shared { get; } = new(256);

    /// <summary>How many are built.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _built.Count;
        }
    }

    /// <summary>Takes one that was just built, and forgets another where there are too many.</summary>
    public void Add(LazyExpression expression)
    {
        lock (_lock)
        {
            _built.Enqueue(expression);
            for (var chances = _built.Count; _built.Count > most; chances--)
            {
                var oldest = _built.Dequeue();
                if (chances > 0 && oldest.WasUsed()) _built.Enqueue(oldest);
                else oldest.Forget();
            }
        }
    }
}
