using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class CollectServiceTests : IDisposable
{
    private readonly TempDirectory _root = new();

    public CollectServiceTests()
    {
        foreach (var tree in new[] { "heal/pristine", "heal/original", "workspace" })
        {
            _root.Write($"{tree}/src/a.js", "let a = 1\n");
            _root.Write($"{tree}/src/b.js", "let b = 1\n");
        }
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Run_ToolChangedSeveralFiles_TakesThoseItWasAskedFor()
    {
        _root.Write("workspace/src/a.js", "const a = 1\n");
        _root.Write("workspace/src/b.js", "evil\n");
        _root.Write("workspace/node_modules/x.js", "new\n");

        Run().Diff.ShouldBe("diff --git a/src/a.js b/src/a.js\n--- a/src/a.js\n+++ b/src/a.js\n@@ -1 +1 @@\n-let a = 1\n+const a = 1\n");
    }

    [Fact]
    public void Run_NothingChanged_IsEmpty() => Run(hasOriginal: true).ShouldBe(new ToolReport());

    [Fact]
    public void Run_BuildsOnAnEarlierFix_CoversBothFromTheOriginal()
    {
        _root.Write("heal/original/src/b.js", "lte b = 1\n");
        _root.Write("workspace/src/a.js", "const a = 1\n");

        var report = Run(hasOriginal: true);

        report.Diff.ShouldNotContain("b.js");
        report.CumulativeDiff.ShouldContain("-lte b = 1\n+let b = 1\n");
        report.CumulativeDiff.ShouldContain("+const a = 1\n");
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("link")]
    [InlineData("folder link")]
    [InlineData("binary")]
    public void Run_FileIsNoPlainTextAnyMore_SaysSo(string fate)
    {
        var file = _root["workspace/src/a.js"];
        File.Delete(file);
        if (fate == "link") File.CreateSymbolicLink(file, _root["workspace/src/b.js"]);
        if (fate == "binary") File.WriteAllBytes(file, [0xff, 0xfe, 0x00]);
        if (fate == "folder link")
        {
            _root.Write("elsewhere/a.js", "secret\n");
            Directory.Delete(_root["workspace/src"], recursive: true);
            Directory.CreateSymbolicLink(_root["workspace/src"], _root["elsewhere"]);
        }

        var error = Should.Throw<AgentException>(() => Run());

        error.Reason.ShouldBe(FailureReasons.ToolFailed);
        error.Message.ShouldContain("src/a.js");
    }

    [Fact]
    public void Run_ChangeShowsASecret_IsRefused()
    {
        _root.Write("workspace/src/a.js", "const t = 'ghp_0123456789012345678901234567890123456789'\n");

        Should.Throw<AgentException>(() => Run()).Message.ShouldNotContain("ghp_");
    }

    private ToolReport Run(bool hasOriginal = false) =>
        new CollectService(new() { Root = _root.Path }).Run(new() { Files = ["src/a.js"], HasOriginal = hasOriginal });
}
