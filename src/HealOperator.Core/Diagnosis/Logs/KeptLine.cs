namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>A line that outlives its handling.</summary>
internal sealed class KeptLine
{
    private readonly int _bareStart;
    private readonly Range _task;

    public KeptLine(LogLine line)
    {
        Number = line.Number;
        Text = LogExcerpt.Cut(line.Text);
        (_bareStart, _task) = line.BareStart < Text.Length ? (line.BareStart, line.TaskRange) : (0, default);
    }

    public int Number { get; }

    /// <summary>The line, at most <see cref="LogExcerpt.MostChars"/> of it.</summary>
    public string Text { get; }

    /// <summary>Whether the line is one of this task; null: of any.</summary>
    public bool IsOf(string? task) => task is null || Text.AsSpan()[_task].SequenceEqual(task);

    /// <summary>The line as one that reads only this task sees it.</summary>
    public string View(string? task) => task is null ? Text : Text[_bareStart..];
}
