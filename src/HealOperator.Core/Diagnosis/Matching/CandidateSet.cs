using System.Numerics;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>The matchers that may start at a line, in their order.</summary>
internal sealed class CandidateSet(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];

    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0ul);

    public void Clear() => _bits.AsSpan().Clear();

    public void Add(int matcher) => _bits[matcher >> 6] |= 1ul << matcher;

    /// <summary>The first from this number on; -1 when there is none.</summary>
    public int Next(int from)
    {
        for (var word = from >> 6; word < _bits.Length; word++, from = word << 6)
        {
            var rest = _bits[word] & (ulong.MaxValue << from);
            if (rest != 0) return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }
}
