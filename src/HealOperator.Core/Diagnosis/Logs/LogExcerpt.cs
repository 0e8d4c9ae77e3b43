namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Keeps the last lines of a log of any length, and those around marked lines. Most lines cost no memory: buffers are used again.</summary>
internal sealed class LogExcerpt
{
    /// <summary>Most characters that are kept of a line.</summary>
    public const int MostChars = 500;

    private const int LastLines = 200;

    private readonly (int Number, int Length, char[]? Text)[] _ring = new (int, int, char[]?)[LastLines];
    private readonly List<ExcerptWindow> _open = [];
    private long _count;

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Tail => [.. Last().Select(l => l.Text)];

    /// <summary>Number of the first of the last lines.</summary>
    public int TailStart => Last().Select(l => l.Number).FirstOrDefault(1);

    public void Add(ReadOnlySpan<char> text, int number)
    {
        ref var slot = ref _ring[_count++ % LastLines];
        slot.Text ??= new char[MostChars];
        slot.Number = number;
        slot.Length = Math.Min(text.Length, MostChars);
        text[..slot.Length].CopyTo(slot.Text);
        if (text.Length > MostChars) slot.Text[MostChars - 1] = '…';
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].Add(number, text)) _open.RemoveAt(i);
        }
    }

    /// <summary>The line, as long as it may be kept.</summary>
    public static string Cut(ReadOnlySpan<char> text) => text.Length > MostChars ? $"{text[..(MostChars - 1)]}…" : text.ToString();

    /// <summary>Those of the last lines that come after the line at this number.</summary>
    public IEnumerable<string> LinesAfter(int number) => Last(number == int.MaxValue ? number : number + 1).Select(l => l.Text);

    /// <summary>Opens a window on the line at this number, one of the last.</summary>
    public ExcerptWindow Open(int number)
    {
        var window = new ExcerptWindow(number, Last(number - ExcerptWindow.Before));
        _open.Add(window);
        return window;
    }

    /// <summary>Stops to fill a window that nobody wants any more.</summary>
    public void Drop(ExcerptWindow window) => _open.Remove(window);

    private IEnumerable<(int Number, string Text)> Last(int from = 0)
    {
        var first = _count;
        while (first > Math.Max(0, _count - LastLines) && _ring[(first - 1) % LastLines].Number >= from) first--;
        for (var i = first; i < _count; i++)
        {
            var (number, length, text) = _ring[i % LastLines];
            yield return (number, new(text!, 0, length));
        }
    }
}
