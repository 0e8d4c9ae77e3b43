namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// The bytes of a log on their way: first what was cleaned, of which the last <see cref="History"/> bytes stay for those who
/// look back, then what came and was not looked at. Segments are whole lines, or a piece of a line longer than
/// <see cref="MaxPiece"/>, and depend on the bytes of the log alone, not on how they came.
/// </summary>
internal sealed class LogBuffer
{
    /// <summary>Most bytes of a line that are looked at together, and of a segment.</summary>
    public const int MaxPiece = 16 * 1024;

    /// <summary>Clean bytes before a line that can be looked back at.</summary>
    public const int History = 64 * 1024;

    private const int Room = 512 * 1024;

    private readonly byte[] _bytes = new byte[History + MaxPiece + Room];
    private int _clean;
    private int _raw;
    private int _end;

    public byte[] Bytes => _bytes;

    /// <summary>Where the clean bytes end.</summary>
    public int CleanEnd => _clean;

    /// <summary>Whether everything from the log's start is still there.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Where the next bytes go; as much of it as was filled is told to <see cref="Filled"/>.</summary>
    public Memory<byte> Free()
    {
        if (_bytes.Length - _end < Room / 2) Compact();
        return _bytes.AsMemory(_end);
    }

    public void Filled(int count) => _end += count;

    /// <summary>The next segment, clean, as a range of <see cref="Bytes"/>; false when more bytes are needed to know where it ends.</summary>
    public bool TryNext(bool isEnd, out int start, out int length)
    {
        (start, length) = (_clean, 0);
        var window = _bytes.AsSpan(_raw, Math.Min(_end - _raw, MaxPiece));
        if (window.IsEmpty || (window.Length < MaxPiece && !isEnd)) return false;
        var raw = window.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        if (raw == 0) raw = window.Length < MaxPiece ? window.Length : WholeCharacters(window);
        if (_raw != _clean) _bytes.AsSpan(_raw, raw).CopyTo(_bytes.AsSpan(_clean));
        length = WrappedLines.Unwrap(_bytes.AsSpan(_clean, LineCleaner.Clean(_bytes.AsSpan(_clean, raw))));
        _clean += length;
        _raw += raw;
        return true;
    }

    // As much of it as does not cut the last character in two.
    private static int WholeCharacters(ReadOnlySpan<byte> window)
    {
        var cut = window.Length;
        while (cut > window.Length - 4 && (window[cut - 1] & 0xC0) == 0x80) cut--;
        if (window[cut - 1] >= 0xC0) cut--;
        return cut > window.Length - 4 ? cut : window.Length;
    }

    private void Compact()
    {
        var from = Math.Max(0, _clean - History);
        var kept = _clean - from;
        IsWhole &= from == 0;
        _bytes.AsSpan(from, kept).CopyTo(_bytes);
        _bytes.AsSpan(_raw, _end - _raw).CopyTo(_bytes.AsSpan(kept));
        (_clean, _end, _raw) = (kept, kept + _end - _raw, kept);
    }
}
