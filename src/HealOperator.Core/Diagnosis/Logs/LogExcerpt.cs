namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Keeps the lines around one marked line, and the last lines, of a log of any length.</summary>
internal sealed class LogExcerpt
{
    private const int Before = 10;
    private const int After = 30;
    private const int LastLines = 200;
    private const int MostChars = 500;

    private readonly Queue<(int Number, string Text)> _tail = new();
    private readonly List<(int Number, string Text)> _around = [];
    private int _until;

    public IReadOnlyList<string> Lines => _around.Count > 0 ? [.. _around.Select(l => l.Text)] : Tail;

    public int Start => _around.Count > 0 ? _around[0].Number : _tail.TryPeek(out var first) ? first.Number : 1;

    public IReadOnlyList<string> Tail => [.. _tail.Select(l => l.Text)];

    public void Add(ReadOnlySpan<char> text, int number)
    {
        var line = (number, text.Length > MostChars ? string.Concat(text[..MostChars], "…") : text.ToString());
        if (_tail.Count == LastLines) _tail.Dequeue();
        _tail.Enqueue(line);
        if (number <= _until && _around.Count < LastLines) _around.Add(line);
    }

    /// <summary>Makes the line at this number, one of the last, the middle of the excerpt.</summary>
    public void Mark(int number)
    {
        _around.Clear();
        _around.AddRange(_tail.Where(l => l.Number >= number - Before && l.Number <= number + After));
        _until = number + After;
    }
}
