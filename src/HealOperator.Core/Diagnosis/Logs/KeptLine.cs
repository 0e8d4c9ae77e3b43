namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>A line that is kept for a while; its buffer is used again for a later one.</summary>
internal sealed class KeptLine
{
    private readonly char[] _text = new char[LogExcerpt.MostChars];
    private int _length;
    private int _bareStart;
    private Range _task;

    public int Number { get; private set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public void Set(LogLine line)
    {
        Number = line.Number;
        _length = Math.Min(line.Text.Length, _text.Length);
        line.Text[.._length].CopyTo(_text);
        if (line.Text.Length > _length) _text[^1] = '…';
        (_bareStart, _task) = line.BareStart < _length ? (line.BareStart, line.TaskRange) : (0, default);
    }

    /// <summary>Whether the line is one of this task; null: of any.</summary>
    public bool IsOf(string? task) => task is null || Text[_task].SequenceEqual(task);

    /// <summary>The line as one that reads only this task sees it.</summary>
    public ReadOnlySpan<char> View(string? task) => task is null ? Text : Text[_bareStart..];
}
