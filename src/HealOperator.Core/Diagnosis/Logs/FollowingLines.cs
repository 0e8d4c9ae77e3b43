using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Keeps the lines after the first errors of a log.</summary>
internal sealed class FollowingLines(LogExcerpt last)
{
    /// <summary>Most lines that are kept of one error, of <see cref="LogExcerpt.MostChars"/> characters each.</summary>
    public const int MostLines = 40;

    /// <summary>Most errors that have their lines kept, beside the primary one.</summary>
    public const int MostErrors = 25;

    private readonly Dictionary<MatchedError, List<string>> _kept = [];
    private readonly List<OpenList> _open = [];

    /// <summary>Starts to keep the lines of an error; those that were read already are taken, too.</summary>
    /// <param name="error">The error.</param>
    /// <param name="task">The task whose lines are kept; null for all.</param>
    public void Follow(MatchedError error, string? task)
    {
        if (_kept.Count >= MostErrors || _kept.ContainsKey(error)) return;
        var lines = last.LinesAfter(error.Error.LogLine ?? int.MaxValue, task).Take(MostLines).ToList();
        if (lines.Count < MostLines) _open.Add(new(lines, task));
        _kept.Add(error, lines);
    }

    /// <summary>Whether the next line is to be added.</summary>
    public bool WantsLines => _open.Count > 0;

    public void Add(LogLine line)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].Add(line)) _open.RemoveAt(i);
        }
    }

    /// <summary>The error with its lines.</summary>
    public MatchedError Of(MatchedError error) => _kept.TryGetValue(error, out var lines) ? error with { Following = lines } : error;

    private sealed class OpenList(List<string> lines, string? task)
    {
        // A task that prints no more must not keep the list open.
        private const int MostPassed = 500;

        private int _passed;

        public bool Add(LogLine line)
        {
            if (task is null) lines.Add(LogExcerpt.Cut(line.Text));
            else if (line.Task.SequenceEqual(task)) lines.Add(LogExcerpt.Cut(line.Bare));
            return lines.Count < MostLines && ++_passed < MostPassed;
        }
    }
}
