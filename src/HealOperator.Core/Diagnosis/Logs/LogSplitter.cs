using System.Text;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// Splits the bytes of a log into clean lines as they arrive. Memory is bounded by <see cref="MaxPiece"/>, whatever the
/// bytes are: a longer line is delivered in pieces. A carriage return ends a piece, too, so that each state of a
/// progress bar is seen, but does not count as a line.
/// </summary>
internal sealed class LogSplitter(LogLineHandler handler)
{
    /// <summary>Most bytes of a line that are looked at together.</summary>
    public const int MaxPiece = 16 * 1024;

    private readonly byte[] _pending = new byte[MaxPiece];
    private readonly char[] _clean = new char[MaxPiece];
    private int _length;
    private bool _hasPieces;

    /// <summary>Number of the line that is being read, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Takes the next bytes of the log; they may end anywhere, in the middle of a character, too.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            Append(end < 0 ? bytes : bytes[..end]);
            if (end < 0) return;
            EndPiece(endsLine: bytes[end] == '\n');
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Delivers what is left after the last byte.</summary>
    public void Complete()
    {
        if (_length > 0) EndPiece(endsLine: true);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > MaxPiece - _length)
        {
            var room = MaxPiece - _length;
            bytes[..room].CopyTo(_pending.AsSpan(_length));
            _length = MaxPiece;
            bytes = bytes[room..];
            FlushWholeCharacters();
        }

        bytes.CopyTo(_pending.AsSpan(_length));
        _length += bytes.Length;
    }

    private void FlushWholeCharacters()
    {
        var cut = _length;
        while (cut > _length - 4 && (_pending[cut - 1] & 0xC0) == 0x80) cut--;
        if (cut > 0 && _pending[cut - 1] >= 0xC0) cut--;
        if (cut <= _length - 4) cut = _length;
        Deliver(_pending.AsSpan(0, cut));
        _pending.AsSpan(cut, _length - cut).CopyTo(_pending);
        _length -= cut;
        _hasPieces = true;
    }

    private void EndPiece(bool endsLine)
    {
        if (_length > 0 || (endsLine && !_hasPieces)) Deliver(_pending.AsSpan(0, _length));
        _length = 0;
        _hasPieces = !endsLine;
        if (endsLine) Number++;
    }

    private void Deliver(ReadOnlySpan<byte> raw)
    {
        var length = Encoding.UTF8.GetChars(raw, _clean);
        length = LineCleaner.Clean(_clean.AsSpan(0, length));
        handler(LinePrefix.Parse(_clean.AsSpan(0, length), Number));
    }
}
