using System.IO.Compression;
using System.Text.Json;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>An attempt of the real operator, diagnosed by the real diagnosis over real git, replayed by the real program.</summary>
public sealed class ReplayTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private static readonly string Case = Path.Combine(Repository.Root, "tests/HealOperator.Core.Tests/Diagnosis/Cases/ts-keyword/web-first-layer");

    [Fact]
    public async Task Replay_AttemptInTheCluster_IsTheSameAndAnotherPolicyIsNot()
    {
        await AskAsync();

        var same = await HealAsync("replay", "web-1", "-n", fixture.Namespace, "--kubeconfig", fixture.Cluster.KubeconfigPath);
        (same.ExitCode, same.Output).ShouldBe((0, $"{fixture.Namespace}/web-1\n  classification same\n  patch          same\n  gate           same\n"), same.Error);

        using var folder = new TempDirectory();
        var saved = await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", $"{HealScenario.Hatt}/web-1", "configmap/web-1-evidence", "-o", "yaml");
        (await HealAsync("replay", folder.Write("saved.yaml", saved))).ExitCode.ShouldBe(0);

        var stricter = await HealAsync("replay", folder.Write("stricter.yaml", saved.Replace("maxFiles: 20", "maxFiles: 0", StringComparison.Ordinal)));
        stricter.ExitCode.ShouldBe(1);
        stricter.Output.ShouldContain("gate           differs\n    outcome: recorded 'NeedsApproval', now '");
    }

    [Fact]
    public async Task Replay_AttemptThatIsNot_IsBadUsage()
    {
        var result = await HealAsync("replay", "nothing", "-n", fixture.Namespace, "--kubeconfig", fixture.Cluster.KubeconfigPath);

        (result.ExitCode, result.Output).ShouldBe((2, ""));
        result.Error.ShouldContain("no HealAttempt of that name");
    }

    /// <summary>A pipeline fails, its diagnosis is what the operator asked for, and a human is asked.</summary>
    private async Task AskAsync()
    {
        await using var server = await GitHttpServer.StartAsync();
        var repo = Path.Combine(Case, "repo");
        var commit = await server.CreateAsync("web", Directory.EnumerateFiles(repo, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(repo, f), File.ReadAllText));
        var kubelet = new Kubelet(fixture);
        await fixture.ApplyAsync($"{{apiVersion: healoperator.io/v1alpha1, kind: PipelineRun, metadata: {{name: web}}, spec: {{source: {{git: {{url: \"{server.Url("web")}\"}}}}, steps: [{{name: build, image: b}}]}}}}");
        await kubelet.FailAsync("web-run", commit, await File.ReadAllTextAsync(Path.Combine(Case, "log.txt")));
        await fixture.BecomesAsync(HealScenario.Hatt, "web-1", ".status.phase", "Diagnosing");
        await kubelet.ReportByLogAsync("web-1-diagnose", new() { Diagnosis = await DiagnoseAsync() });
        await kubelet.ReportAsync("web-1-evidence", new() { Apply = new() { Evidence = new() { Branch = "debug/web-1", Commit = commit } } });
        await fixture.BecomesAsync(HealScenario.Hatt, "web-1", ".status.phase", "AwaitingApproval");
    }

    /// <summary>What the pod would do; its log is where a captured one would be.</summary>
    private async Task<DiagnosisReport> DiagnoseAsync()
    {
        using var root = new TempDirectory();
        using (var gzip = new GZipStream(File.Create(root.Write(MountPaths.CapturedLog.TrimStart('/'), "")), CompressionLevel.Fastest)) gzip.Write(await File.ReadAllBytesAsync(Path.Combine(Case, "log.txt")));
        var text = await Eventually.BecomesAsync(
            async () => await fixture.ReadAsync("jobs", "web-1-diagnose", $".spec.template.spec.containers[0].env[?(@.name==\"{MountPaths.RequestVariable}\")].value") is { Length: > 0 } found ? found : null,
            OperatorFixture.Deadline, "The diagnosis has a request", fixture.DescribeAsync);
        var request = JsonSerializer.Deserialize(text, WireJsonContext.Default.DiagnosisRequest)! with { HasCapturedLog = true };
        return await new DiagnosisService(new() { Root = root.Path }, TimeProvider.System).RunAsync(request, CancellationToken.None);
    }

    private static Task<CommandResult> HealAsync(params string[] arguments) => Command.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "heal.dll"), .. arguments]);
}
