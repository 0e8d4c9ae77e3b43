using System.IO.Compression;
using System.Text;
using HealOperator.Operator.Adopting;

namespace HealOperator.Operator.Tests.Adopting;

public sealed class LogCaptureTests
{
    [Fact]
    public async Task Compress_SmallLog_KeepsItWhole() =>
        (await CaptureAsync("one\ntwo\n"u8.ToArray())).ShouldBe("one\ntwo\n");

    [Fact]
    public async Task Compress_LongLog_KeepsBeginningAndEnd()
    {
        var log = Encoding.UTF8.GetBytes("the compiler speaks\n" + string.Concat(Enumerable.Repeat("nothing new\n", 400_000)) + "the crash\n");

        var kept = await CaptureAsync(log);

        kept.ShouldStartWith("the compiler speaks\n");
        kept.ShouldEndWith("the crash\n");
        kept.ShouldContain("[the middle of the log was cut here]");
        kept.Length.ShouldBeLessThan(log.Length);
    }

    [Fact]
    public async Task Compress_LogThatDoesNotCompress_FitsAConfigMap()
    {
        var noise = new byte[3 << 20];
        new Random(1).NextBytes(noise);

        var captured = await LogCapture.CompressAsync(new MemoryStream([.. "start"u8, .. noise, .. "end"u8]), CancellationToken.None);

        captured!.Length.ShouldBeLessThan(512_000);
        var kept = Decompress(captured);
        kept.AsSpan().StartsWith("start"u8).ShouldBeTrue();
        kept.AsSpan().EndsWith("end"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Compress_ExcuseOfTheKubelet_IsNoLog() =>
        (await LogCapture.CompressAsync(new MemoryStream("unable to retrieve container logs for containerd://0a1b"u8.ToArray()), CancellationToken.None)).ShouldBeNull();

    private static async Task<string> CaptureAsync(byte[] log) =>
        Encoding.UTF8.GetString(Decompress((await LogCapture.CompressAsync(new MemoryStream(log), CancellationToken.None))!));

    private static byte[] Decompress(byte[] gzip)
    {
        using var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }
}
