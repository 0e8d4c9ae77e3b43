namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A piece of the log at hand, to learn what is common in it.</summary>
internal sealed class LogSample
{
    /// <summary>Spreads grams over tables, by the upper bits of the product.</summary>
    public const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const int MostBytes = 64 * 1024;
    private const int Bits = 18;

    private readonly byte[] _text = new byte[MostBytes];
    private readonly ushort[] _counts = new ushort[1 << Bits];
    private int _length;

    public void Add(ReadOnlySpan<byte> text)
    {
        var count = Math.Min(text.Length, MostBytes - _length);
        text[..count].CopyTo(_text.AsSpan(_length));
        _length += count;
    }

    public void Clear() => _length = 0;

    /// <summary>Where a gram is counted.</summary>
    public static int Hash(ulong gram) => (int)(gram * Multiplier >> (64 - Bits));

    /// <summary>How often each gram of this length (up to eight) comes, by its hash; valid until this is asked again.</summary>
    public ReadOnlySpan<ushort> CountGrams(int length)
    {
        Array.Clear(_counts);
        var (gram, top) = (0ul, 8 * (length - 1));
        for (var i = 0; i < _length; i++)
        {
            gram = gram >> 8 | (ulong)_text[i] << top;
            if (i >= length - 1) _counts[Hash(gram)]++;
        }

        return _counts;
    }
}
