using System.Text;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Tests.Diagnosis;

[Collection(nameof(Alone))]
public sealed class LogTortureTests
{
    private const string Error = "src/a.ts(6,19): error TS2551: Property 'lenght' does not exist on type 'string[]'. Did you mean 'length'?";
    private const int Large = 200 * 1000 * 1000;
    private const long Bound = 64L << 20;

    public static TheoryData<string, byte[]> Wrapped => new()
    {
        { "plain", Bytes(Error) },
        { "crlf", Bytes($"one\r\n{Error}\r\ntwo\r\n") },
        { "kubernetes timestamp", Bytes($"2026-11-21T07:56:48.123456789Z {Error}\n") },
        { "github timestamp and command", Bytes($"\uFEFF2026-11-21T07:56:48.1234567Z ##[error]{Error}\n") },
        { "gitlab section", Bytes($"section_start:1560896352:build\r\x1b[0K{Error}\n") },
        { "progress bar", Bytes($"10%\r50%\r100%\r{Error}\n") },
        { "ansi", Bytes($"\x1b[1m\x1b[31m{Error}\x1b[0m\n") },
        { "ansi link", Bytes($"\x1b]8;;http://x\x07{Error}\x1b]8;;\x1b\\\n") },
        { "nul bytes", Bytes(Error.Replace("error", "er\0ror", StringComparison.Ordinal)) },
        { "invalid utf-8 before", [0xff, 0xfe, 0x80, (byte)'\n', .. Bytes(Error)] },
        { "no end of line", Bytes($"x\n{Error}") },
    };

    [Theory]
    [MemberData(nameof(Wrapped))]
    public async Task Read_WrappedError_IsFoundClean(string name, byte[] log)
    {
        var primary = (await FailureReader.ReadAsync(new MemoryStream(log))).Primary;

        primary.ShouldNotBeNull(name);
        primary.Error.File.ShouldBe("src/a.ts");
        primary.Error.Message.ShouldBe("Property 'lenght' does not exist on type 'string[]'. Did you mean 'length'?");
    }

    [Theory]
    [MemberData(nameof(Wrapped))]
    public void Feed_ByteByByte_SaysTheSame(string name, byte[] log)
    {
        var (whole, bytes) = (new FailureReader(), new FailureReader());
        whole.Feed(log);
        foreach (var b in log) bytes.Feed([b]);

        bytes.Complete().Primary.ShouldBe(whole.Complete().Primary, name);
    }

    [Fact]
    public Task Read_HugeLog_FindsTheErrorWithinItsMemory() =>
        ShouldStayBoundedAsync("2026-11-21T07:56:48Z compiled module 12 of 400 without errors\n");

    [Fact]
    public Task Read_HugeLine_FindsTheErrorWithinItsMemory() => ShouldStayBoundedAsync("0123456789abcdef ");

    [Fact]
    public Task Read_OnlyBinary_FindsTheErrorWithinItsMemory() => ShouldStayBoundedAsync("\0\x1b[\x80\xff\x1b]\0");

    [Fact]
    public Task Read_OnlyErrors_StaysWithinItsMemory() => ShouldStayBoundedAsync("a.ts(1,1): error TS2551: Property 'a' does not exist.\n", 20_000_000);

    [Fact]
    public void Feed_RandomBytes_NeverThrows()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var log = new byte[random.Next(5000)];
            random.NextBytes(log);
            var reader = new FailureReader();
            reader.Feed(log);
            reader.Feed(Bytes(Error)[..random.Next(Error.Length)]);
            FailureAnalyst.Analyze(reader.Complete()).Classification.Fingerprint.Length.ShouldBe(16);
        }
    }

    private static async Task ShouldStayBoundedAsync(string piece, int length = Large)
    {
        using var log = new GeneratedStream(Bytes(piece), length, Bytes($"\n{Error}\n"));
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var read = await FailureReader.ReadAsync(log);

        read.Errors.Select(e => e.Error.File).ShouldContain("src/a.ts");
        read.Bytes.ShouldBe(log.Length);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(Bound);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
