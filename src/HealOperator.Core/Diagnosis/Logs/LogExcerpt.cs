using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Keeps the last lines of a log of any length, and those around marked lines. Most lines cost no memory: buffers are used again.</summary>
internal sealed class LogExcerpt
{
    /// <summary>Most characters that are kept of a line.</summary>
    public const int MostChars = 500;

    /// <summary>Most lines that are looked at for one that stands above.</summary>
    public const int MostAbove = 60;

    private const int LastLines = 200;

    private readonly KeptLine[] _ring = new KeptLine[LastLines];
    private readonly List<ExcerptWindow> _open = [];
    private long _count;

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Tail => [.. Last().Select(l => l.Text.ToString())];

    /// <summary>Number of the first of the last lines.</summary>
    public int TailStart => Last().Select(l => l.Number).FirstOrDefault(1);

    public void Add(LogLine line)
    {
        ref var slot = ref _ring[_count++ % LastLines];
        slot ??= new();
        slot.Set(line);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].Add(line.Number, line.Text)) _open.RemoveAt(i);
        }
    }

    /// <summary>The line, as long as it may be kept.</summary>
    public static string Cut(ReadOnlySpan<char> text) => text.Length > MostChars ? $"{text[..(MostChars - 1)]}…" : text.ToString();

    /// <summary>Those of the last lines that come after the line at this number, of one task or (null) of all.</summary>
    public IEnumerable<string> LinesAfter(int number, string? task) =>
        Last(number == int.MaxValue ? number : number + 1).Where(l => l.IsOf(task)).Select(l => l.View(task).ToString());

    /// <summary>Takes the nearest line before this number that matches into the draft, and returns its number; null when there is none near enough.</summary>
    public int? FindAbove(LinePattern pattern, ErrorDraft draft, int number, string? task)
    {
        var left = Math.Min(pattern.Definition.Skip + 1, MostAbove);
        for (var i = _count - 1; i >= 0 && i >= _count - LastLines && left > 0; i--)
        {
            var line = _ring[i % LastLines];
            if (line.Number >= number || !line.IsOf(task)) continue;
            if (pattern.Match(line.View(task), draft, line.Number) == LineMatch.Taken) return line.Number;
            left--;
        }

        return null;
    }

    /// <summary>Opens a window on the line at this number, one of the last.</summary>
    public ExcerptWindow Open(int number)
    {
        var window = new ExcerptWindow(number, Last(number - ExcerptWindow.Before));
        _open.Add(window);
        return window;
    }

    /// <summary>Stops to fill a window that nobody wants any more.</summary>
    public void Drop(ExcerptWindow window) => _open.Remove(window);

    private IEnumerable<KeptLine> Last(int from = 0)
    {
        var first = _count;
        while (first > Math.Max(0, _count - LastLines) && _ring[(first - 1) % LastLines].Number >= from) first--;
        for (var i = first; i < _count; i++) yield return _ring[i % LastLines];
    }
}
