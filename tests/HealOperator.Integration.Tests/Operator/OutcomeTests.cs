using System.Text.Json.Nodes;
using HealOperator.Core;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>The record of how fixes turned out, against a real API server.</summary>
public sealed class OutcomeTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private const string Hout = "healoutcomes.healoperator.io";
    private const string Class = "ts-keyword-compilation";

    private readonly IKubernetesClient _client = KubernetesClientFactory.Create(
        KubernetesClientConfiguration.Load(fixture.Cluster.KubeconfigPath, fixture.Cluster.Context) with { JsonContexts = [OperatorJsonContext.Default] });

    [Fact]
    public async Task Record_HealMarkedRecurredAndOperatorRestarted_CountsEachOnce()
    {
        await HealAsync("first");
        await BecomesAsync(".status.healed", "1");
        (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "hout")).ShouldMatch(@"ts-keyword-compilation\s+ts-keyword\s+Compilation\s+1\s+1\s+0\s+0\s+0\s+20\s+false");
        await CountedAsync("first-1", """["Proposed","Healed"]""");

        await AnnotateAsync("first-1", "healoperator.io/false-fix=the table was empty");
        await BecomesAsync(".status.falseFixes.marked", "1");
        await CountedAsync("first-1", """["Proposed","Healed","Marked"]""");
        await AnnotateAsync("first-1", "healoperator.io/false-fix-");
        await BecomesAsync(".status.falseFixes.total", "0");
        await CountedAsync("first-1", """["Proposed","Healed"]""");

        await RecurAsync("second", "first-1");
        await BecomesAsync(".status.falseFixes.recurred", "1");
        await CountedAsync("first-1", """["Proposed","Healed","Recurred"]""");
        await fixture.EventAsync(Class, "FalseFix");

        await RestartsAsync();
        await PassWithoutTheFixAsync("third");
        await BecomesAsync(".status.falseFixes.controlPassed", "1");
        (await ReadAsync(".status.healed")).ShouldBe("1");
    }

    [Fact]
    public async Task Gate_ClassDemoted_AsksAHumanUntilAPersonRestoresIt()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: alone}, spec: {mode: Autonomous}}");
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealOutcome, metadata: {name: ts-keyword-compilation}, spec: {fixer: ts-keyword, category: Compilation}}");
        await PatchStatusAsync<HealOutcome>(Class, new() { ["proposed"] = 10, ["healed"] = 10, ["notHealed"] = 0, ["falseRate"] = 0, ["lowerBound"] = 0, ["demoted"] = false, ["falseFixes"] = new JsonObject { ["total"] = 1, ["recurred"] = 0, ["reverted"] = 0, ["controlPassed"] = 0, ["marked"] = 1 } });
        await BecomesAsync(".status.demoted", "true");
        await fixture.EventAsync(Class, FailureReasons.Demoted);

        var scenario = new HealScenario(fixture, "demoted", "alone");
        await scenario.AskAsync();
        (await scenario.ReadAttemptAsync(".status.gate.reasons")).ShouldContain("1 of 10 heals were false");

        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "annotate", Hout, Class, "healoperator.io/restore=corrected in 1.2");
        await BecomesAsync(".status.demoted", "false");
        await BecomesAsync(".status.restored.falseFixes", "1");
        await fixture.EventAsync(Class, ProgressReasons.Restored);
        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "delete", Hout, Class);
    }

    private async Task HealAsync(string run)
    {
        var scenario = new HealScenario(fixture, run);
        await scenario.VerifyAsync();
        await scenario.Kubelet.PassAsync($"{run}-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.FailAsync($"{run}-1-control", HealScenario.Commit, HealScenario.Log);
        await scenario.RunBecomesAsync(".status.phase", "Healed");
    }

    private async Task PassWithoutTheFixAsync(string run)
    {
        var scenario = new HealScenario(fixture, run);
        await scenario.VerifyAsync();
        await scenario.Kubelet.PassAsync($"{run}-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.PassAsync($"{run}-1-control", HealScenario.Commit);
        await scenario.AttemptBecomesAsync(".status.verdict.outcome", "Flaky");
    }

    /// <summary>A later run fails alike; its diagnosis is told of the heal, and finds that its fix is in.</summary>
    private async Task RecurAsync(string run, string healed)
    {
        var scenario = new HealScenario(fixture, run);
        await scenario.FailAsync();
        var uid = await fixture.ReadAsync(HealScenario.Hatt, healed, ".metadata.uid");
        var request = await fixture.ReadAsync("jobs", $"{run}-1-diagnose", $".spec.template.spec.containers[0].env[?(@.name==\"{MountPaths.RequestVariable}\")].value");
        request.ShouldContain($"\"uid\":\"{uid}\"");
        request.ShouldContain(HealScenario.FixCommit);
        request.ShouldContain("\"healed\":1");
        var report = await scenario.DiagnosisAsync();
        report = report with { Diagnosis = report.Diagnosis! with { FalseHeals = [new FalseHeal { Uid = uid, Attempt = healed, Recurred = true }] } };
        await scenario.Kubelet.ReportByLogAsync($"{run}-1-diagnose", report);
    }

    /// <summary>Stopped before the attempt says that it is counted, and before its record is written at all.</summary>
    private async Task RestartsAsync()
    {
        await fixture.StopAsync();
        await PatchStatusAsync<HealAttempt>("first-1", new() { ["counted"] = null });
        await fixture.StartAsync();
        await CountedAsync("first-1", """["Proposed","Healed","Recurred"]""");
        (await ReadAsync(".status.healed")).ShouldBe("1");
        (await ReadAsync(".status.falseFixes.recurred")).ShouldBe("1");

        await fixture.StopAsync();
        await PatchStatusAsync<HealAttempt>("first-1", new() { ["counted"] = null });
        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "delete", Hout, Class);
        await fixture.StartAsync();
        await CountedAsync("first-1", """["Proposed","Healed"]""");
        (await ReadAsync(".status.healed")).ShouldBe("1");
        (await ReadAsync(".status.proposed")).ShouldBe("1");
    }

    /// <summary>kubectl of that age writes no status.</summary>
    private async Task PatchStatusAsync<T>(string name, JsonObject status)
        where T : class, IKubernetesObject => await _client.PatchAsync<T>(name, fixture.Namespace, Patch.Merge(new JsonObject { ["status"] = status }), "status");

    private Task CountedAsync(string attempt, string marks) => fixture.BecomesAsync(HealScenario.Hatt, attempt, ".status.counted", marks);

    private Task AnnotateAsync(string attempt, string annotation) => fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "annotate", HealScenario.Hatt, attempt, annotation, "--overwrite");

    private Task<string> ReadAsync(string path) => fixture.ReadAsync(Hout, Class, path);

    private Task BecomesAsync(string path, string value) => Eventually.TrueAsync(
        async () => (await fixture.Cluster.Kubectl.TryRunAsync(["-n", fixture.Namespace, "get", Hout, Class, "-o", $"jsonpath={{{path}}}"])).Output == value,
        OperatorFixture.Deadline, $"HealOutcome {Class} has {path} = {value}", fixture.DescribeAsync);
}
