namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Keeps the lines around one marked line, and the last lines, of a log of any length. Most lines cost no memory: buffers are used again.</summary>
internal sealed class LogExcerpt
{
    /// <summary>Most characters that are kept of a line.</summary>
    public const int MostChars = 500;

    private const int Before = 10;
    private const int After = 30;
    private const int LastLines = 200;

    private readonly (int Number, int Length, char[]? Text)[] _ring = new (int, int, char[]?)[LastLines];
    private readonly List<(int Number, string Text)> _around = [];
    private long _count;
    private int _until;

    public IReadOnlyList<string> Lines => _around.Count > 0 ? [.. _around.Select(l => l.Text)] : Tail;

    public int Start => _around.Count > 0 ? _around[0].Number : Last().Select(l => l.Number).FirstOrDefault(1);

    public IReadOnlyList<string> Tail => [.. Last().Select(l => l.Text)];

    public void Add(ReadOnlySpan<char> text, int number)
    {
        ref var slot = ref _ring[_count++ % LastLines];
        slot.Text ??= new char[MostChars];
        slot.Number = number;
        slot.Length = Math.Min(text.Length, MostChars);
        text[..slot.Length].CopyTo(slot.Text);
        if (text.Length > MostChars) slot.Text[MostChars - 1] = '…';
        if (number <= _until && _around.Count < LastLines) _around.Add((number, new(slot.Text, 0, slot.Length)));
    }

    /// <summary>The line, as long as it may be kept.</summary>
    public static string Cut(ReadOnlySpan<char> text) => text.Length > MostChars ? $"{text[..(MostChars - 1)]}…" : text.ToString();

    /// <summary>Those of the last lines that come after the line at this number.</summary>
    public IEnumerable<string> LinesAfter(int number) => Last().Where(l => l.Number > number).Select(l => l.Text);

    /// <summary>Makes the line at this number, one of the last, the middle of the excerpt.</summary>
    public void Mark(int number)
    {
        _around.Clear();
        _around.AddRange(Last().Where(l => l.Number >= number - Before && l.Number <= number + After));
        _until = number + After;
    }

    private IEnumerable<(int Number, string Text)> Last()
    {
        for (var i = Math.Max(0, _count - LastLines); i < _count; i++)
        {
            var (number, length, text) = _ring[i % LastLines];
            yield return (number, new(text!, 0, length));
        }
    }
}
