using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class FailureAnalystTests
{
    [Theory]
    [InlineData("OOMKilled", FailureCategory.Resource)]
    [InlineData("ErrImageNeverPull", FailureCategory.Configuration)]
    [InlineData("ImagePullBackOff", FailureCategory.Configuration)]
    [InlineData("Evicted", FailureCategory.Transient)]
    [InlineData("DeadlineExceeded", FailureCategory.Resource)]
    [InlineData("StartError", FailureCategory.Configuration)]
    public async Task Analyze_KubernetesReason_DecidesBeforeTheLog(string reason, FailureCategory category)
    {
        var log = await LogAsync("src/a.ts(1,1): error TS2551: nothing\n");

        var found = FailureAnalyst.Analyze(log, new() { Container = "step-x", Reason = reason });

        found.Classification.Category.ShouldBe(category);
        found.Classification.Rule.ShouldBe($"kubernetes-{reason}");
        found.Fingerprints.ShouldContain(found.Classification.Fingerprint);
        found.Fingerprints.ShouldContain(log.Fingerprints().Single());
    }

    [Theory]
    [InlineData("Unschedulable", "0/3 nodes are available: 3 Insufficient memory.", FailureCategory.Resource)]
    [InlineData("Unschedulable", "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.", FailureCategory.Configuration)]
    [InlineData("EvictionByEvictionAPI", "Eviction API: evicting", FailureCategory.Transient)]
    [InlineData("ErrImagePull", "failed to pull: toomanyrequests: rate limit", FailureCategory.Transient)]
    [InlineData("ErrImagePull", "failed to resolve reference: not found", FailureCategory.Configuration)]
    [InlineData("ImagePullBackOff", "dial tcp 127.0.0.1:443: connect: connection refused", FailureCategory.Configuration)]
    public void Analyze_KubernetesMessage_TellsWhatKindItIs(string reason, string message, FailureCategory category)
    {
        var found = FailureAnalyst.Analyze(FailureLog.Empty, new() { PodReason = reason, Message = message }).Classification;

        found.Category.ShouldBe(category);
        found.Why.ShouldContain(message);
    }

    [Theory]
    [InlineData(127, "exit-127", FailureCategory.Configuration)]
    [InlineData(126, "exit-126", FailureCategory.Configuration)]
    [InlineData(137, "signal-9", FailureCategory.Resource)]
    [InlineData(143, "signal-15", FailureCategory.Transient)]
    [InlineData(139, "signal-11", FailureCategory.Runtime)]
    public void Analyze_ExitCodeAlone_IsExplained(int code, string rule, FailureCategory category)
    {
        var found = FailureAnalyst.Analyze(FailureLog.Empty, new() { Container = "step-x", ExitCode = code }).Classification;

        (found.Rule, found.Category).ShouldBe((rule, category));
    }

    [Fact]
    public async Task Analyze_NothingKnown_SaysSoPlainly()
    {
        var found = FailureAnalyst.Analyze(await LogAsync("working\nsomething odd happened\n"), new() { ExitCode = 3 }).Classification;

        found.Category.ShouldBe(FailureCategory.Unknown);
        found.Why.ShouldBe("No rule explains this failure (exit code 3), and the log shows no error.");
    }

    [Theory]
    [InlineData("sh: 1: tsc: not found\n", "shell-command-not-found", FailureCategory.Configuration)]
    [InlineData("./run.sh: line 4: syntax error: unexpected end of file\n", "shell-syntax", FailureCategory.Compilation)]
    [InlineData("npm error code ECONNRESET\nnpm error network read ECONNRESET\n", "npm-network", FailureCategory.Transient)]
    [InlineData("npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree\n", "npm-dependency", FailureCategory.Dependency)]
    [InlineData("fatal: unable to access 'https://x/': Could not resolve host: x\n", "git-network", FailureCategory.Transient)]
    [InlineData("curl: (22) The requested URL returned error: 503\n", "curl-network", FailureCategory.Transient)]
    [InlineData("psql: error: connection to server at \"db\", port 5432 failed: Connection refused\n", "postgres-unreachable", FailureCategory.Transient)]
    [InlineData("write: No space left on device\n", "disk-full", FailureCategory.Resource)]
    [InlineData("Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\n    import x\nModuleNotFoundError: No module named 'x'\n", "python-import", FailureCategory.Dependency)]
    public async Task Analyze_KnownText_HasItsRule(string text, string rule, FailureCategory category)
    {
        var found = FailureAnalyst.Analyze(await LogAsync(text), new() { ExitCode = 1 }).Classification;

        (found.Rule, found.Category).ShouldBe((rule, category));
    }

    [Fact]
    public async Task Analyze_CompilerErrorBeforeTheEchoOfNpm_CompilerIsPrimary()
    {
        var found = FailureAnalyst.Analyze(await LogAsync("a.ts(1,1): error TS1: first\na.ts(2,1): error TS2: second\nnpm error code ELIFECYCLE\nnpm error errno 2\n")).Classification;

        found.Primary!.Code.ShouldBe("TS1");
    }

    [Fact]
    public async Task Analyze_PythonTraceback_NamesTheFrameOfTheProject()
    {
        var log = await LogAsync(
            "Traceback (most recent call last):\n  File \"/app/etl.py\", line 10, in <module>\n    main()\n  File \"/usr/lib/python3.11/site-packages/p/q.py\", line 99, in q\n    raise KeyError(x)\nKeyError: 'amount'\n");

        (log.Primary!.Error.File, log.Primary.Error.Line, log.Primary.Error.Code).ShouldBe(("/app/etl.py", 10, "KeyError"));
    }

    private static async Task<FailureLog> LogAsync(string text) => await FailureReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
