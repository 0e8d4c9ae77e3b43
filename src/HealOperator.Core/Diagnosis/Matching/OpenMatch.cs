using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A matcher that has seen the first line of an error and waits for the others.</summary>
/// <param name="matcher">The matcher.</param>
/// <param name="draft">What the lines so far say.</param>
/// <param name="task">The task whose lines these are; null when the whole line was read, whatever is before it.</param>
internal sealed class OpenMatch(Matcher matcher, ErrorDraft draft, string? task)
{
    // Lines of other tasks do not count as skipped, so something else must end the wait for a task that stopped printing.
    private const int MostPassed = 500;

    private int _current = matcher.Start;
    private int _skipped;
    private int _passed;

    public Matcher Matcher => matcher;

    public string? Task => task;

    /// <summary>Whether every line that must come has come.</summary>
    public bool IsComplete
    {
        get
        {
            for (var i = _current + 1; i < matcher.Patterns.Count; i++)
            {
                if (!matcher.Patterns[i].Definition.Optional) return false;
            }

            return true;
        }
    }

    /// <summary>Whether no further line can belong to it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether all it still does is to look at lines that others take.</summary>
    public bool OnlyLooksAside => IsComplete && matcher.Patterns.Skip(_current + 1).Append(matcher.Patterns[^1]).All(p => p.Definition.Aside);

    /// <summary>The error that the last lines completed; null when there is none, or when each line of a loop was one of its own.</summary>
    public StructuredError? Error => matcher.IsList ? null : draft.Finish(matcher.Definition, task);

    /// <summary>The error that the line just taken is by itself.</summary>
    public StructuredError? Item { get; private set; }

    public bool WaitsForMore => _current + 1 < matcher.Patterns.Count || matcher.Patterns[_current].Definition.Loop;

    /// <summary>Takes the next line; true when it belongs to the error.</summary>
    public bool Advance(LogLine line)
    {
        Item = null;
        if (++_passed > MostPassed) IsClosed = true;
        if (task is not null && !line.Task.SequenceEqual(task)) return false;
        var text = task is null ? line.Text : line.Bare;
        var current = matcher.Patterns[_current].Definition;
        if (current.First && current.Loop && Take(_current, text, line.Number)) return true;
        for (var next = _current + 1; next < matcher.Patterns.Count; next++)
        {
            if (Take(next, text, line.Number)) return !matcher.Patterns[next].Definition.Aside;
            if (!matcher.Patterns[next].Definition.Optional) break;
        }

        if (current.Loop && !current.First && Take(_current, text, line.Number)) return !current.Aside;
        if (task is null && !line.Task.IsEmpty) return false;
        _skipped++;
        IsClosed |= _skipped > Allowed || matcher.EndsAt(text);
        return false;
    }

    /// <summary>Takes the first line; false when it is none.</summary>
    public bool Begin(ReadOnlySpan<char> text, int number)
    {
        var isItem = matcher.IsList && matcher.Start == matcher.Patterns.Count - 1;
        var target = isItem ? draft.Copy() : draft;
        var match = matcher.Patterns[matcher.Start].Match(text, target, number);
        if (match == LineMatch.Taken && isItem) Item = target.Finish(matcher.Definition, task);
        return match == LineMatch.Taken || (match == LineMatch.PassedOver && isItem);
    }

    private int Allowed
    {
        get
        {
            var most = matcher.Patterns[_current].Definition.Loop ? matcher.Patterns[_current].Definition.Skip : 0;
            foreach (var next in matcher.Patterns.Skip(_current + 1))
            {
                most = Math.Max(most, next.Definition.Skip);
                if (!next.Definition.Optional) break;
            }

            return most;
        }
    }

    private bool Take(int index, ReadOnlySpan<char> text, int number)
    {
        var pattern = matcher.Patterns[index];
        var isItem = matcher.IsList && index == matcher.Patterns.Count - 1;
        var target = isItem ? draft.Copy() : draft;
        var match = pattern.Match(text, target, number);
        if (match == LineMatch.None) return false;
        _skipped = _passed = 0;
        if (match == LineMatch.PassedOver && !pattern.Definition.Loop) return true;
        if (match == LineMatch.Taken && isItem) Item = target.Finish(matcher.Definition, task);
        _current = index;
        IsClosed = !WaitsForMore;
        return true;
    }
}
