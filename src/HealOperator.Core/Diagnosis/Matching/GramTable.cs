using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Finds anchors of a class of lengths. Of each anchor one part is chosen, and every gram (three or six bytes) of that part is
/// entered in a table. The part is so long that a text which is looked at in steps of several bytes meets one of its grams, so
/// most bytes are never looked at. What the table lets through is compared with the part, and then with the anchor.
/// </summary>
internal sealed class GramTable : IAnchorTable
{
    private const int HeadBits = 13;

    private readonly Anchor[] _anchors;
    private readonly int _gram;
    private readonly int _step;
    private readonly int _shift;
    private readonly ulong _mask;
    private readonly ulong _partMask;
    private readonly uint[] _table;
    private readonly int[] _heads = new int[1 << HeadBits];
    private readonly Entry[] _entries;
    private int _count;

    /// <summary>Takes anchors that are all long, or all of four bytes or more and not long.</summary>
    public GramTable(Anchor[] anchors, LogSample sample)
    {
        _anchors = anchors;
        (_gram, _step, var bits) = IsLong(anchors[0].Text) ? (6, 3, 18) : (3, 2, 16);
        _shift = 64 - bits;
        _table = new uint[1 << (bits - 5)];
        _mask = ulong.MaxValue >> (64 - (8 * _gram));
        _partMask = ulong.MaxValue >> (64 - (8 * Part));
        _entries = new Entry[anchors.Length * _step];
        Choose(sample);
    }

    private int Part => _gram + _step - 1;

    /// <summary>Whether the text may be looked at in longer steps.</summary>
    public static bool IsLong(byte[] anchor) => anchor.Length >= 8;

    /// <inheritdoc/>
    public void Choose(LogSample sample)
    {
        var counts = sample.CountGrams(_gram);
        _table.AsSpan().Clear();
        _heads.AsSpan().Fill(-1);
        _count = 0;
        for (var anchor = 0; anchor < _anchors.Length; anchor++)
        {
            var text = _anchors[anchor].Text;
            var (best, least) = (0, long.MaxValue);
            for (var offset = 0; offset <= text.Length - Part; offset++)
            {
                var cost = 0L;
                for (var i = 0; i < _step; i++) cost += counts[LogSample.Hash(Load(text, offset + i))];
                if (cost < least) (best, least) = (offset, cost);
            }

            for (var i = 0; i < _step; i++) Enter(text, anchor, best, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOf(ReadOnlySpan<byte> text, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        var (mask, shift, step, i) = (_mask, _shift, _step, from);
        for (; i <= text.Length - sizeof(ulong) - (3 * step); i += 4 * step)
        {
            ref var place = ref Unsafe.Add(ref first, i);
            var hits = Bit(ref table, ref place, mask, shift) | Bit(ref table, ref Unsafe.Add(ref place, step), mask, shift) << 1
                | Bit(ref table, ref Unsafe.Add(ref place, 2 * step), mask, shift) << 2 | Bit(ref table, ref Unsafe.Add(ref place, 3 * step), mask, shift) << 3;
            for (; hits != 0; hits &= hits - 1)
            {
                var at = i + (BitOperations.TrailingZeroCount(hits) * step);
                if (Verify(text, at, Load(text, at), null)) return at;
            }
        }

        for (; i <= text.Length - _gram; i += step)
        {
            if (Verify(text, i, Load(text, i), null)) return i;
        }

        return text.Length;
    }

    /// <inheritdoc/>
    public void Collect(ReadOnlySpan<byte> text, CandidateSet candidates)
    {
        for (var i = 0; i <= text.Length - _gram; i += _step)
        {
            var gram = Load(text, i);
            var hash = (uint)(gram * LogSample.Multiplier >> _shift);
            if ((_table[hash >> 5] >> (int)hash & 1) != 0) Verify(text, i, gram, candidates);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bit(ref uint table, ref byte place, ulong mask, int shift)
    {
        var hash = (uint)((Unsafe.ReadUnaligned<ulong>(ref place) & mask) * LogSample.Multiplier >> shift);
        return Unsafe.Add(ref table, hash >> 5) >> (int)hash & 1;
    }

    private static int Head(ulong gram) => (int)(gram * LogSample.Multiplier >> (64 - HeadBits));

    private ulong Load(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at >= sizeof(ulong)) return MemoryMarshal.Read<ulong>(text[at..]) & _mask;
        var gram = 0ul;
        for (var i = 0; i < _gram; i++) gram |= (ulong)text[at + i] << (8 * i);
        return gram;
    }

    private void Enter(byte[] text, int anchor, int part, int offset)
    {
        var gram = Load(text, part + offset);
        var hash = (uint)(gram * LogSample.Multiplier >> _shift);
        _table[hash >> 5] |= 1u << (int)hash;
        var bytes = 0ul;
        for (var i = 0; i < Part; i++) bytes |= (ulong)text[part + i] << (8 * i);
        ref var head = ref _heads[Head(gram)];
        _entries[_count] = new() { Part = bytes, Anchor = anchor, Before = (short)offset, Start = (short)(part + offset), Next = head };
        head = _count++;
    }

    private bool Verify(ReadOnlySpan<byte> text, int at, ulong gram, CandidateSet? candidates)
    {
        for (var i = _heads[Head(gram)]; i >= 0; i = _entries[i].Next)
        {
            ref readonly var entry = ref _entries[i];
            var part = at - entry.Before;
            if (part >= 0 && part <= text.Length - sizeof(ulong) && (MemoryMarshal.Read<ulong>(text[part..]) & _partMask) != entry.Part) continue;
            var anchor = _anchors[entry.Anchor];
            var start = at - entry.Start;
            if (start < 0 || !text[start..].StartsWith(anchor.Text)) continue;
            if (candidates is null) return true;
            foreach (var matcher in anchor.Matchers) candidates.Add(matcher);
        }

        return false;
    }

    private struct Entry
    {
        public ulong Part;
        public int Anchor;
        public int Next;

        /// <summary>Bytes of the part, and of the anchor, before the gram.</summary>
        public short Before, Start;
    }
}
