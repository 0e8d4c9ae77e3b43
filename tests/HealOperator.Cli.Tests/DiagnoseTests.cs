using System.Text;
using System.Text.Json;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

public sealed class DiagnoseTests : IDisposable
{
    private const string Log = "src/a.ts(2,8): error TS2551: Property 'lenght' does not exist on type 'string[]'. Did you mean 'length'?\n";

    private readonly TempDirectory _folder = new();

    public DiagnoseTests()
    {
        _folder.Write("repo/src/a.ts", "const names: string[] = [];\n(names.lenght);\n");
        _folder.Write("log", Log);
    }

    [Fact]
    public async Task Diagnose_LogAndCode_PrintsCauseAndDiff()
    {
        var (code, output, error) = await RunAsync(["--log", _folder["log"], "--repo", _folder["repo"]]);

        (code, error).ShouldBe((0, ""));
        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject().Select(p => p.Name).ShouldBe(["category", "fourWay", "unknown", "fingerprint", "why", "primary", "proposals"]);
        json.GetProperty("category").GetString().ShouldBe("Compilation");
        json.GetProperty("unknown").GetBoolean().ShouldBeFalse();
        json.GetProperty("primary").EnumerateObject().Select(p => p.Name).ShouldBe(["tool", "task", "file", "line", "column", "code", "message", "suggestion", "logLine"]);
        json.GetProperty("primary").GetProperty("line").GetInt32().ShouldBe(2);
        var proposal = json.GetProperty("proposals")[0];
        proposal.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "fixer", "kind", "confidence", "rationale", "diff", "digest"]);
        proposal.GetProperty("diff").GetString()!.ShouldContain("+(names.length);");
        proposal.GetProperty("digest").GetString()!.ShouldStartWith(proposal.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task Diagnose_SameInput_GivesTheSameBytes()
    {
        string[] arguments = ["--log", _folder["log"], "--repo", _folder["repo"]];

        (await RunAsync(arguments)).Output.ShouldBe((await RunAsync(arguments)).Output);
    }

    [Fact]
    public async Task Diagnose_Table_ShowsPlaceReasonAndDiffWithoutColoursInAFile()
    {
        var (_, output, _) = await RunAsync(["--log", _folder["log"], "--repo", _folder["repo"], "-o", "table"]);

        foreach (var part in new[] { "Compilation (planning)", "src/a.ts:2:8", "Fix 1: ", "  +(names.length);", "fingerprint" }) output.ShouldContain(part);
        output.ShouldNotContain("\x1b");
    }

    [Fact]
    public async Task Diagnose_StandardInput_IsRead() => (await RunAsync(["--log", "-"], input: Log)).Output.ShouldContain("TS2551");

    [Fact]
    public async Task Diagnose_FactsOfThePod_DecideBeforeTheLog()
    {
        _folder.Write("pod.json", """{"status": {"containerStatuses": [{"name": "build", "state": {"terminated": {"exitCode": 137, "reason": "OOMKilled"}}}]}}""");

        var (_, output, _) = await RunAsync(["--log", _folder["log"], "--facts", _folder["pod.json"]]);

        JsonDocument.Parse(output).RootElement.GetProperty("category").GetString().ShouldBe("Resource");
    }

    [Fact]
    public async Task Diagnose_LogOfSuccess_HasNoPrimaryError()
    {
        var (code, output, _) = await RunAsync(["--log", "-"], input: $"{Log}Done. Your build exited with 0.\n");

        code.ShouldBe(0);
        var json = JsonDocument.Parse(output).RootElement;
        json.GetProperty("primary").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("proposals").GetArrayLength().ShouldBe(0);
        json.GetProperty("why").GetString()!.ShouldContain("ended well");
    }

    [Fact]
    public async Task Diagnose_MissingLog_SaysSo()
    {
        var (code, output, error) = await RunAsync(["--log", _folder["none"]]);

        (code, output).ShouldBe((2, ""));
        error.ShouldContain("cannot be read");
        error.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, string input = "")
    {
        var host = new CommandHost
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = new StringWriter(),
            Error = new StringWriter(),
            Environment = _ => null,
            Clock = TimeProvider.System,
            Root = "/nowhere",
        };
        var code = await CommandLine.RunAsync(["diagnose", .. arguments], host);
        return (code, host.Output.ToString()!, host.Error.ToString()!);
    }
}
