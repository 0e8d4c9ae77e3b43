using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData("failed after 12.5 s", "failed after 7 s")]
    [InlineData("cannot open /tmp/build-1/src/a.c", "cannot open /home/ci/b/a.c")]
    [InlineData("commit 4f2c9ab1d00e is bad", "commit 91b3aa77cc02 is bad")]
    [InlineData("at 2026-01-01T00:00:00Z", "at 2027-11-21 09:08:07.123+01:00")]
    [InlineData("id 123e4567-e89b-12d3-a456-426614174000", "id 00000000-e89b-12d3-a456-426614174fff")]
    [InlineData("dial tcp 10.0.0.1:5432: connection refused", "dial tcp 10.99.3.7:6543: connection refused")]
    [InlineData("pod nightly-run-x7k2p failed", "pod nightly-run-b4f9q failed")]
    [InlineData("http://10.0.0.1:80/a?b=1 refused", "http://example.com/c refused")]
    [InlineData("process 0x7ffe12 died", "process 0xdeadbeef died")]
    [InlineData("too   many\tblanks", "too many blanks")]
    public void Of_SameCauseInAnotherRun_IsTheSame(string one, string other) => Of(one).ShouldBe(Of(other));

    [Theory]
    [InlineData("Property 'foo' does not exist", "Property 'bar' does not exist")]
    [InlineData("column \"a1\" does not exist", "column \"a2\" does not exist")]
    [InlineData("cannot open /tmp/x/a.c", "cannot open /tmp/x/b.c")]
    [InlineData("connection refused", "connection reset")]
    [InlineData("module facade missing", "module defaced missing")]
    public void Of_AnotherCause_IsAnother(string one, string other) => Of(one).ShouldNotBe(Of(other));

    [Fact]
    public void Of_OtherFolderLineAndLogLine_IsTheSame()
    {
        var error = new StructuredError { Type = "build_failure", Tool = "tsc", File = "/ci/1/src/a.ts", Line = 1, Column = 2, Code = "TS1", Message = "m", LogLine = 9 };

        Fingerprint.Of(error with { File = "C:\\ci\\2\\src\\a.ts", Line = 40, Column = 7, LogLine = 1000 }).ShouldBe(Fingerprint.Of(error));
    }

    [Fact]
    public void Of_OtherToolCodeOrFile_IsAnother()
    {
        var error = new StructuredError { Type = "build_failure", Tool = "tsc", File = "a.ts", Code = "TS1", Message = "m" };

        new[] { error, error with { Tool = "x" }, error with { Code = "TS2" }, error with { File = "b.ts" } }.Select(Fingerprint.Of).Distinct().Count().ShouldBe(4);
    }

    private static string Of(string message) => Fingerprint.Of(new StructuredError { Type = "runtime_error", Message = message });
}
