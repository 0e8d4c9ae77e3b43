using System.Buffers.Binary;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// Remembers what lines said that depend on no other line, so that a log of ten million equal complaints is not matched ten
/// million times. A timestamp does not make a line another. Of bounded size: a line takes the place of another.
/// </summary>
internal sealed class RepeatedLines
{
    private const int SetBits = 9;
    private const int Ways = 8;
    private const int MostBytes = 1000;

    private readonly (byte[] Text, bool IsTimed, Sighting[] Found)[] _slots = new (byte[], bool, Sighting[])[Ways << SetBits];
    private readonly byte[] _missed = new byte[MostBytes];
    private int _missedLength = -1;
    private bool _missedIsTimed;
    private int _oldest;

    /// <summary>What an equal line said.</summary>
    public bool TryFind(ReadOnlySpan<byte> line, out Sighting[] found)
    {
        var text = line[TimestampLength(line)..];
        var isTimed = text.Length < line.Length;
        foreach (ref var slot in Set(text))
        {
            found = slot.Found;
            if (found is not null && slot.IsTimed == isTimed && text.SequenceEqual(slot.Text)) return true;
        }

        found = [];
        _missedLength = text.Length <= MostBytes ? text.Length : -1;
        _missedIsTimed = isTimed;
        if (_missedLength >= 0) text.CopyTo(_missed);
        return false;
    }

    /// <summary>Remembers what the line said that was not found just now.</summary>
    public void Remember(List<Sighting> found)
    {
        if (_missedLength < 0) return;
        var text = _missed.AsSpan(0, _missedLength);
        Set(text)[_oldest++ % Ways] = (text.ToArray(), _missedIsTimed, [.. found]);
        Forget();
    }

    /// <summary>Forgets the line that was not found: what it said depends on others.</summary>
    public void Forget() => _missedLength = -1;

    // Only what Timestamp.Length takes off, too.
    private static int TimestampLength(ReadOnlySpan<byte> line)
    {
        if (line.Length < 21 || line[4] != '-' || line[7] != '-' || line[10] != 'T' || line[13] != ':' || line[16] != ':' || line[0] is < (byte)'0' or > (byte)'9') return 0;
        var end = line[..Math.Min(line.Length, 37)].IndexOf((byte)' ');
        return end >= 20 && !line[..end].ContainsAnyExcept("0123456789-:.,+TZ"u8) ? end + 1 : 0;
    }

    private Span<(byte[] Text, bool IsTimed, Sighting[] Found)> Set(ReadOnlySpan<byte> text)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var (even, odd) = ((ulong)text.Length, 0ul);
        for (; text.Length >= 16; text = text[16..])
        {
            even = (even ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Multiplier ^ even >> 29;
            odd = (odd ^ BinaryPrimitives.ReadUInt64LittleEndian(text[8..])) * Multiplier ^ odd >> 31;
        }

        foreach (var b in text) even = (even ^ b) * 0x100000001B3;
        return _slots.AsSpan((int)((even ^ odd) * Multiplier >> (64 - SetBits)) * Ways, Ways);
    }
}
