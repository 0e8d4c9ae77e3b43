using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>What users get wrong ends in a clear condition.</summary>
public sealed class BadInputTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private const string Hpr = "pipelineruns.healoperator.io";

    [Fact]
    public async Task Run_WithoutStepsAndJob_FailsAsInvalidSpec()
    {
        await fixture.ApplyAsync(Manifest("empty", "{}"));

        await fixture.BecomesAsync(Hpr, "empty", ".status.phase", "Failed");
        (await fixture.ReadAsync(Hpr, "empty", ".status.blocker.reason")).ShouldBe("InvalidSpec");
        (await fixture.ReadAsync(Hpr, "empty", ".status.message")).ShouldContain("set steps");
        (await fixture.ReadAsync(Hpr, "empty", ".status.conditions[?(@.type==\"Succeeded\")].status")).ShouldBe("False");
        (await fixture.ReadAsync(Hpr, "empty", ".status.conditions[?(@.type==\"Stalled\")].status")).ShouldBe("True");
    }

    [Fact]
    public async Task Run_WithoutSource_FailsAsInvalidSpec()
    {
        await fixture.ApplyAsync(Manifest("nosource", "{steps: [{name: a, image: b}]}"));

        await fixture.BecomesAsync(Hpr, "nosource", ".status.blocker.reason", "InvalidSpec");
        (await fixture.ReadAsync(Hpr, "nosource", ".status.message")).ShouldContain("spec.source.git");
    }

    [Fact]
    public async Task Run_WithUnknownPolicy_FailsAsPolicyNotFound()
    {
        await fixture.ApplyAsync(Manifest("nopolicy", Good("healing: {policyRef: {name: nowhere}}")));

        await fixture.BecomesAsync(Hpr, "nopolicy", ".status.blocker.reason", "PolicyNotFound");
        (await fixture.ReadAsync(Hpr, "nopolicy", ".status.message")).ShouldContain("nowhere");
    }

    [Fact]
    public async Task Run_PolicyThatComesAMomentLater_IsWaitedFor()
    {
        await fixture.ApplyAsync(Manifest("early", Good("healing: {policyRef: {name: late}}")));
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: late}, spec: {}}");

        await fixture.BecomesAsync(Hpr, "early", ".status.phase", "Running");
    }

    [Fact]
    public async Task Run_NameAtTheLimit_GetsAJobWithAShorterName()
    {
        var name = new string('n', 63);
        await fixture.ApplyAsync(Manifest(name, Good()));

        await fixture.BecomesAsync(Hpr, name, ".status.phase", "Running");
        await Eventually.TrueAsync(async () => (await fixture.ReadAsync(Hpr, name, ".status.job.name")).Length is > 0 and <= 63, OperatorFixture.Deadline, "the Job is there");
    }

    [Fact]
    public async Task Run_SpecEditedAfterTheStart_StopsAsSpecChanged()
    {
        await fixture.ApplyAsync(Manifest("edited", Good()));
        await fixture.BecomesAsync(Hpr, "edited", ".status.phase", "Running");

        await fixture.ApplyAsync(Manifest("edited", Good("timeout: 5m")));

        await fixture.BecomesAsync(Hpr, "edited", ".status.blocker.reason", "SpecChanged");
        (await fixture.ReadAsync(Hpr, "edited", ".status.phase")).ShouldBe("Failed");
    }

    [Fact]
    public async Task Run_UnknownField_IsPrunedAndDefaultsAreFilledIn()
    {
        await fixture.ApplyAsync(Manifest("pruned", Good("bogus: 1")));

        (await fixture.ReadAsync(Hpr, "pruned", ".spec.bogus")).ShouldBeEmpty();
        (await fixture.ReadAsync(Hpr, "pruned", ".spec.timeout")).ShouldBe("30m");
        (await fixture.ReadAsync(Hpr, "pruned", ".spec.source.git.ref")).ShouldBe("main");
    }

    [Fact]
    public async Task Policy_WithABadPattern_IsNotReady()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: bad}, spec: {redaction: {patterns: [\"(\"]}}}");

        await fixture.BecomesAsync("healpolicies.healoperator.io", "bad", ".status.conditions[?(@.type==\"Ready\")].status", "False");
        (await fixture.ReadAsync("healpolicies.healoperator.io", "bad", ".status.conditions[0].message")).ShouldContain("spec.redaction.patterns[0]");
    }

    [Fact]
    public async Task Run_OwnJobNameTaken_FailsAsNameConflict()
    {
        await fixture.ApplyAsync("{apiVersion: batch/v1, kind: Job, metadata: {name: taken-run}, spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}}");
        await fixture.ApplyAsync(Manifest("taken", Good()));

        await fixture.BecomesAsync(Hpr, "taken", ".status.blocker.reason", "NameConflict");
    }

    private static string Good(string more = "") =>
        $"{{source: {{git: {{url: \"https://git.example.com/a/b.git\"}}}}, steps: [{{name: a, image: b}}]{(more.Length > 0 ? ", " + more : "")}}}";

    private static string Manifest(string name, string spec) =>
        $"{{apiVersion: healoperator.io/v1alpha1, kind: PipelineRun, metadata: {{name: {name}}}, spec: {spec}}}";
}
