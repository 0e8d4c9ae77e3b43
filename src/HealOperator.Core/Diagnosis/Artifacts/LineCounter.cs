namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>Tells on which line an offset is; asked with growing offsets it looks at each byte once.</summary>
internal sealed class LineCounter(ReadOnlyMemory<byte> bytes)
{
    private int _offset;
    private int _line = 1;

    /// <summary>The line of an offset, from 1.</summary>
    public int LineOf(long offset)
    {
        var to = (int)Math.Clamp(offset, _offset, bytes.Length);
        _line += bytes.Span[_offset..to].Count((byte)'\n');
        _offset = to;
        return _line;
    }
}
