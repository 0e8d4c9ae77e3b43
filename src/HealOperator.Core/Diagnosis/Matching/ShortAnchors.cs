using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Finds anchors too short for a <see cref="GramTable"/> that differ in their first byte only, 32 places at a time: the first byte must be
/// within the range of theirs, the others equal. What that lets through is compared.
/// </summary>
internal sealed class ShortAnchors : IAnchorTable
{
    /// <summary>Most bytes of such an anchor.</summary>
    public const int MostBytes = 3;

    private readonly Anchor[] _anchors;
    private readonly byte[] _text;
    private readonly byte _least;
    private readonly byte _most;

    /// <summary>Takes anchors of one length that are equal but for the first byte.</summary>
    public ShortAnchors(Anchor[] anchors)
    {
        _anchors = anchors;
        _text = anchors[0].Text;
        _least = anchors.Min(a => a.Text[0]);
        _most = anchors.Max(a => a.Text[0]);
    }

    /// <inheritdoc/>
    public void Choose(LogSample sample)
    {
        // There is nothing to choose from.
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOf(ReadOnlySpan<byte> text, int from)
    {
        var last = text.Length - _text.Length;
        var i = from;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            for (; i <= last - (Vector256<byte>.Count - 1); i += Vector256<byte>.Count)
            {
                for (var bits = Possible(ref Unsafe.Add(ref first, i)); bits != 0; bits &= bits - 1)
                {
                    var place = i + BitOperations.TrailingZeroCount(bits);
                    if (StandsAt(text, place)) return place;
                }
            }

            // The rest, once more with what is before it: one place at a time takes longer than all else of a line.
            if (i <= last && last >= from + Vector256<byte>.Count - 1)
            {
                var start = last - (Vector256<byte>.Count - 1);
                for (var bits = Possible(ref Unsafe.Add(ref first, start)) >> (i - start) << (i - start); bits != 0; bits &= bits - 1)
                {
                    var place = start + BitOperations.TrailingZeroCount(bits);
                    if (StandsAt(text, place)) return place;
                }

                return text.Length;
            }
        }

        for (; i <= last; i++)
        {
            if (StandsAt(text, i)) return i;
        }

        return text.Length;
    }

    /// <inheritdoc/>
    public void Collect(ReadOnlySpan<byte> text, CandidateSet candidates)
    {
        for (var i = IndexOf(text, 0); i < text.Length; i = IndexOf(text, i + 1))
        {
            foreach (var anchor in _anchors)
            {
                if (!text[i..].StartsWith(anchor.Text)) continue;
                foreach (var matcher in anchor.Matchers) candidates.Add(matcher);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Possible(ref byte text)
    {
        var bytes = Vector256.LoadUnsafe(ref text);
        var match = Vector256.GreaterThanOrEqual(bytes, Vector256.Create(_least)) & Vector256.LessThanOrEqual(bytes, Vector256.Create(_most));
        for (var i = 1; i < _text.Length; i++) match &= Vector256.Equals(Vector256.LoadUnsafe(ref text, (nuint)i), Vector256.Create(_text[i]));
        return match.ExtractMostSignificantBits();
    }

    private bool StandsAt(ReadOnlySpan<byte> text, int place)
    {
        foreach (var anchor in _anchors)
        {
            if (text[place..].StartsWith(anchor.Text)) return true;
        }

        return false;
    }
}
