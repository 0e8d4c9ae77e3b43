using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Finds anchors of a class of lengths. Of each anchor one part is chosen, and every gram (three or four bytes) of that part is
/// entered in a table. The part is so long that a text which is looked at in steps of several bytes meets one of its grams, so
/// most bytes are never looked at. What the table lets through is compared.
/// </summary>
internal sealed class GramTable : IAnchorTable
{
    /// <summary>Bits of the hash of a gram.</summary>
    public const int TableBits = 18;

    private const int HeadBits = 12;
    private const uint Multiplier = 0x9E3779B1;

    private readonly Anchor[] _anchors;
    private readonly int _gram;
    private readonly int _step;
    private readonly uint _mask;
    private readonly uint[] _table = new uint[1 << (TableBits - 5)];
    private readonly int[] _heads = new int[1 << HeadBits];
    private readonly List<(uint Gram, int Anchor, int Offset, int Next)> _entries = [];

    public GramTable((int Gram, int Step) kind, Anchor[] anchors, LogSample sample)
    {
        (_gram, _step) = kind;
        _anchors = anchors;
        _mask = uint.MaxValue >> (32 - (8 * _gram));
        _entries.EnsureCapacity(anchors.Length * _step);
        Choose(sample);
    }

    /// <summary>Bytes of a gram, and how many bytes further the next is looked at, for anchors of this length (four or more).</summary>
    public static (int Gram, int Step) ClassOf(int length) => length >= 8 ? (4, 5) : (3, 2);

    /// <inheritdoc/>
    public void Choose(LogSample sample)
    {
        var counts = sample.CountGrams(_gram, Hash);
        _table.AsSpan().Clear();
        _heads.AsSpan().Fill(-1);
        _entries.Clear();
        for (var anchor = 0; anchor < _anchors.Length; anchor++)
        {
            var text = _anchors[anchor].Text;
            var (best, least) = (0, long.MaxValue);
            for (var offset = 0; offset <= text.Length - _gram - _step + 1; offset++)
            {
                var cost = 0L;
                for (var i = 0; i < _step; i++) cost += counts[Hash(Load(text, offset + i))];
                if (cost < least) (best, least) = (offset, cost);
            }

            for (var i = 0; i < _step; i++) Enter(Load(text, best + i), anchor, best + i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOf(ReadOnlySpan<byte> text, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        var (mask, step, i) = (_mask, _step, from);
        for (; i <= text.Length - 4; i += step)
        {
            var gram = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, i)) & mask;
            var hash = gram * Multiplier >> (32 - TableBits);
            if ((Unsafe.Add(ref table, (int)(hash >> 5)) >> (int)hash & 1) != 0 && Verify(text, i, gram, null)) return i;
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
            var hash = Hash(gram);
            if ((_table[hash >> 5] >> hash & 1) != 0) Verify(text, i, gram, candidates);
        }
    }

    private static int Hash(uint gram) => (int)(gram * Multiplier >> (32 - TableBits));

    private uint Load(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at >= 4) return MemoryMarshal.Read<uint>(text[at..]) & _mask;
        var gram = 0u;
        for (var i = 0; i < _gram; i++) gram |= (uint)text[at + i] << (8 * i);
        return gram;
    }

    private void Enter(uint gram, int anchor, int offset)
    {
        var hash = Hash(gram);
        _table[hash >> 5] |= 1u << hash;
        ref var head = ref _heads[hash & ((1 << HeadBits) - 1)];
        _entries.Add((gram, anchor, offset, head));
        head = _entries.Count - 1;
    }

    private bool Verify(ReadOnlySpan<byte> text, int at, uint gram, CandidateSet? candidates)
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var i = _heads[Hash(gram) & ((1 << HeadBits) - 1)]; i >= 0; i = entries[i].Next)
        {
            if (entries[i].Gram != gram) continue;
            var anchor = _anchors[entries[i].Anchor];
            var start = at - entries[i].Offset;
            if (start < 0 || !text[start..].StartsWith(anchor.Text)) continue;
            if (candidates is null) return true;
            foreach (var matcher in anchor.Matchers) candidates.Add(matcher);
        }

        return false;
    }
}
