namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// Shortens runs of blanks in long lines. Nearly every expression has a place where blanks may stand, and many backtrack there: a line that is
/// blank for thousands of characters would take their square.
/// </summary>
internal static class BlankRuns
{
    /// <summary>Shorter lines are left as they are.</summary>
    public const int ShortestLine = 1000;

    /// <summary>Most blanks in a row that stay.</summary>
    public const int Most = 100;

    /// <summary>Shortens the line in place and returns its new length.</summary>
    public static int Shorten(Span<char> line)
    {
        if (line.Length < ShortestLine) return line.Length;
        var (kept, run) = (0, 0);
        foreach (var c in line)
        {
            run = char.IsWhiteSpace(c) ? run + 1 : 0;
            if (run <= Most) line[kept++] = c;
        }

        return kept;
    }
}
