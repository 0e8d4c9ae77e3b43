using System.Runtime.InteropServices;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A piece of the log at hand, to learn what is common in it.</summary>
internal sealed class LogSample
{
    private const int MostBytes = 64 * 1024;
    private const int Counters = 1 << 17;

    private readonly List<byte> _text = [];

    public bool IsFull => _text.Count >= MostBytes;

    public void Add(ReadOnlySpan<byte> text)
    {
        if (!IsFull) _text.AddRange(text);
    }

    public void Clear() => _text.Clear();

    /// <summary>How often each gram comes, by its hash. Without a sample: a guess, since letters and blanks are more common than the rest.</summary>
    public int[] CountGrams(int length, Func<uint, int> hash)
    {
        var counts = new int[Counters];
        var text = CollectionsMarshal.AsSpan(_text);
        for (var i = 0; i <= text.Length - length; i++)
        {
            var gram = 0u;
            for (var j = 0; j < length; j++) gram |= (uint)text[i + j] << (8 * j);
            counts[hash(gram)]++;
        }

        return counts;
    }
}
