namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>The lines around one line of a log; those after it come as they are read.</summary>
internal sealed class ExcerptWindow
{
    /// <summary>Lines before the marked one.</summary>
    public const int Before = 10;

    /// <summary>Lines after the marked one.</summary>
    public const int After = FollowingLines.MostLines;

    // A line that is split into pieces brings several texts with one number.
    private const int MostTexts = 4 * (Before + After);

    private readonly List<WindowLine> _lines;
    private readonly int _middle;

    public ExcerptWindow(int middle, IEnumerable<KeptLine> last)
    {
        _middle = middle;
        _lines = [.. last.Where(l => l.Number >= middle - Before && l.Number <= middle + After).Take(MostTexts).Select(l => new WindowLine(l.Number, l.Text))];
    }

    /// <summary>Number of the first line, from 1.</summary>
    public int Start => _lines.Count > 0 ? _lines[0].Number : _middle;

    public IReadOnlyList<string> Lines => [.. _lines.Select(l => l.Text)];

    /// <summary>The lines after the marked one.</summary>
    public IReadOnlyList<string> Following => [.. _lines.Where(l => l.Number > _middle).Select(l => l.Text).Take(After)];

    /// <summary>Takes the next line; false once no further line is wanted.</summary>
    public bool Add(int number, ReadOnlySpan<char> text)
    {
        if (number > _middle + After || _lines.Count >= MostTexts) return false;
        _lines.Add(new(number, LogExcerpt.Cut(text)));
        return true;
    }

    private sealed record WindowLine(int Number, string Text);
}
