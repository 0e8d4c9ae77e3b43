namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A piece of the log at hand, to learn what is common in it.</summary>
internal sealed class LogSample
{
    private const int MostBytes = 64 * 1024;
    private const int Counters = 1 << GramTable.TableBits;

    private readonly byte[] _text = new byte[MostBytes];
    private readonly ushort[] _counts = new ushort[Counters];
    private int _length;

    public void Add(ReadOnlySpan<byte> text)
    {
        var count = Math.Min(text.Length, MostBytes - _length);
        text[..count].CopyTo(_text.AsSpan(_length));
        _length += count;
    }

    public void Clear() => _length = 0;

    /// <summary>How often each gram comes, by its hash; valid until this is asked again.</summary>
    public ReadOnlySpan<ushort> CountGrams(int length, Func<uint, int> hash)
    {
        Array.Clear(_counts);
        for (var i = 0; i <= _length - length; i++)
        {
            var gram = 0u;
            for (var j = 0; j < length; j++) gram |= (uint)_text[i + j] << (8 * j);
            _counts[hash(gram)]++;
        }

        return _counts;
    }
}
