using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>The last lines of a log of any length, and those around marked lines.</summary>
internal sealed class LogExcerpt(LogHistory history)
{
    /// <summary>Most characters that are kept of a line.</summary>
    public const int MostChars = 500;

    /// <summary>Most lines that are looked at for one that stands above.</summary>
    public const int MostAbove = 200;

    private readonly List<ExcerptWindow> _open = [];

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Tail => [.. Last().Select(l => l.Text)];

    /// <summary>Number of the first of the last lines.</summary>
    public int TailStart => Last().Select(l => l.Number).FirstOrDefault(1);

    /// <summary>Whether the next line is to be added.</summary>
    public bool WantsLines => _open.Count > 0;

    public void Add(LogLine line)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].Add(line.Number, line.Text)) _open.RemoveAt(i);
        }
    }

    /// <summary>The line, as long as it may be kept.</summary>
    public static string Cut(ReadOnlySpan<char> text) => Bounded.Text(text, MostChars);

    /// <summary>Those of the last lines that come after the line at this number, of one task or (null) of all.</summary>
    public IEnumerable<string> LinesAfter(int number, string? task) =>
        Last(number == int.MaxValue ? number : number + 1).Where(l => l.IsOf(task)).Select(l => l.View(task));

    /// <summary>Takes the nearest line before this number that matches into the draft, and returns its number; null when there is none near enough.</summary>
    public int? FindAbove(LinePattern pattern, ErrorDraft draft, int number, string? task)
    {
        var left = Math.Min(pattern.Definition.Skip + 1, MostAbove);
        foreach (var line in history.Backwards().Where(l => l.Number < number && l.IsOf(task)).Take(left))
        {
            if (pattern.Match(line.View(task), draft, line.Number) == LineMatch.Taken) return line.Number;
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

    private IEnumerable<KeptLine> Last(int from = 0) => history.Backwards().TakeWhile(l => l.Number >= from).Reverse();
}
