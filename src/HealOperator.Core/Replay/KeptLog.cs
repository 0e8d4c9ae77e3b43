using System.Security.Cryptography;

namespace HealOperator.Core.Replay;

/// <summary>
/// Keeps a log of any size within bounds, as it passes by: its beginning, where compilers speak, and its end, where crashes do. The lines
/// between them are kept empty, so that those that are kept have their numbers.
/// </summary>
public sealed class KeptLog
{
    private const int HeadBytes = 256 << 10;
    private const int TailBytes = 512 << 10;

    /// <summary>More lines are not even kept empty.</summary>
    private const int MostEmptyLines = 200_000;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _head = new();
    private readonly Queue<byte[]> _tail = [];
    private long _bytes;
    private int _inTail;
    private int _dropped;

    /// <summary>Takes the next bytes.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _bytes += bytes.Length;
        var first = Math.Min(bytes.Length, HeadBytes - (int)_head.Length);
        _head.Write(bytes[..first]);
        if (first == bytes.Length) return;
        _tail.Enqueue(bytes[first..].ToArray());
        _inTail += bytes.Length - first;
        while (_inTail - _tail.Peek().Length >= TailBytes) Drop(_tail.Dequeue());
    }

    /// <summary>What was kept, and what is known of the whole; call it once, at the end.</summary>
    public (ReplayLog Log, byte[] Kept) Complete()
    {
        var isWhole = _dropped == 0 && _bytes == _head.Length + _inTail;
        var kept = new MemoryStream();
        _head.WriteTo(kept);
        if (!isWhole) kept.Write(Enumerable.Repeat((byte)'\n', Math.Min(_dropped, MostEmptyLines)).ToArray());
        foreach (var part in _tail) kept.Write(part);
        return (new ReplayLog { Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset()), Bytes = _bytes, IsWhole = isWhole }, kept.ToArray());
    }

    private void Drop(byte[] part)
    {
        _inTail -= part.Length;
        _dropped += part.AsSpan().Count((byte)'\n');
    }
}
