using System.IO.Compression;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Operator.Adopting;

/// <summary>Keeps of a log of any size what fits a ConfigMap: its beginning, where compilers speak, and its end, where crashes do.</summary>
internal static class LogCapture
{
    /// <summary>Most that is kept of the end; text compresses to a tenth or so.</summary>
    private const int TailBytes = 2 << 20;

    private const int HeadBytes = 512 << 10;

    /// <summary>A ConfigMap holds 1 MiB; base64 and the Job itself need room, too.</summary>
    private const int MostCompressed = 500 << 10;

    /// <summary>The log in gzip; null when the node has none any more.</summary>
    public static async Task<byte[]?> CompressAsync(Stream log, CancellationToken cancellationToken)
    {
        var head = new MemoryStream();
        var tail = new byte[TailBytes];
        long inTail = 0;
        var buffer = new byte[64 << 10];
        while (await log.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            var first = (int)Math.Min(read, HeadBytes - head.Length);
            head.Write(buffer, 0, first);
            for (var i = first; i < read; i++) tail[inTail++ % TailBytes] = buffer[i];
        }

        if (inTail == 0 && LostLog.IsIn(head.GetBuffer().AsSpan(0, (int)head.Length))) return null;
        var end = Math.Min(inTail, TailBytes);
        var ordered = new byte[end];
        for (long i = 0; i < end; i++) ordered[i] = tail[(inTail - end + i) % TailBytes];
        return Fit(head.ToArray(), ordered, inTail > TailBytes);
    }

    /// <summary>What does not compress is cut until it fits.</summary>
    private static byte[] Fit(byte[] head, byte[] tail, bool cut)
    {
        while (true)
        {
            var result = new MemoryStream();
            using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(head);
                if (cut) gzip.Write("\n[the middle of the log was cut here]\n"u8);
                gzip.Write(tail);
            }

            if (result.Length <= MostCompressed) return result.ToArray();
            (head, tail, cut) = (head[..(head.Length / 2)], tail[(tail.Length / 2)..], true);
        }
    }
}
