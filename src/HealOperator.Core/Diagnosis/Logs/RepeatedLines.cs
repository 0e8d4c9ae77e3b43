using System.Buffers.Binary;
using System.Runtime.CompilerServices;

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

    private readonly KnownLine?[] _slots = new KnownLine?[Ways << SetBits];
    private readonly byte[] _missed = new byte[MostBytes];
    private int _missedLength = -1;
    private bool _missedIsTimed;
    private int _oldest;
    private KnownLine? _last;

    /// <summary>What an equal line said; null when none is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Sighting[]? Find(ReadOnlySpan<byte> line)
    {
        // What came after a line the last time mostly comes after it again.
        if (_last?.Next is { } next && IsNext(next, line)) _last = next;
        else if (Search(line) is { } known) Follow(known);
        else return null;
        return _last!.Found;
    }

    /// <summary>Remembers what the line said that was not found just now.</summary>
    public void Remember(List<Sighting> found)
    {
        if (_missedLength < 0) return;
        var text = _missed.AsSpan(0, _missedLength);
        ref var slot = ref Set(text)[_oldest++ % Ways];
        // Else a line that stays would keep all that ever came after it.
        slot?.Next = null;
        slot = new(text.ToArray(), _missedIsTimed, [.. found]);
        Follow(slot);
        _missedLength = -1;
    }

    /// <summary>Forgets the line that was not found: what it said depends on others.</summary>
    public void Forget() => (_missedLength, _last) = (-1, null);

    private static bool IsNext(KnownLine next, ReadOnlySpan<byte> line)
    {
        if (!next.IsTimed) return line.SequenceEqual(next.Text);
        return line.EndsWith(next.Text) && TimestampLength(line) is > 0 and var length && length + next.Text.Length == line.Length;
    }

    // Only what Timestamp.Length takes off, too.
    private static int TimestampLength(ReadOnlySpan<byte> line)
    {
        if (line.Length < 21 || line[4] != '-' || line[7] != '-' || line[10] != 'T' || line[13] != ':' || line[16] != ':' || line[0] is < (byte)'0' or > (byte)'9') return 0;
        var end = line[..Math.Min(line.Length, 37)].IndexOf((byte)' ');
        return end >= 20 && !line[..end].ContainsAnyExcept("0123456789-:.,+TZ"u8) ? end + 1 : 0;
    }

    private KnownLine? Search(ReadOnlySpan<byte> line)
    {
        var text = line[TimestampLength(line)..];
        var isTimed = text.Length < line.Length;
        foreach (var known in Set(text))
        {
            if (known is not null && known.IsTimed == isTimed && text.SequenceEqual(known.Text)) return known;
        }

        _missedLength = text.Length <= MostBytes ? text.Length : -1;
        _missedIsTimed = isTimed;
        if (_missedLength >= 0) text.CopyTo(_missed);
        return null;
    }

    private void Follow(KnownLine known)
    {
        _last?.Next = known;
        _last = known;
    }

    private Span<KnownLine?> Set(ReadOnlySpan<byte> text)
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

    private sealed class KnownLine(byte[] text, bool isTimed, Sighting[] found)
    {
        public byte[] Text => text;

        public bool IsTimed => isTimed;

        public Sighting[] Found => found;

        /// <summary>The line that came after it the last time.</summary>
        public KnownLine? Next { get; set; }
    }
}
