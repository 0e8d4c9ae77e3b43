using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>What the diagnosis pod finds with the files around a change reaches the gate, and a human.</summary>
public sealed class FileFindingsTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private const string Policy = "{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: open}, spec: {mode: Autonomous, minConfidence: 0}}";

    private const string Sentence = "models/schema.yml:7: The check not_null leaves rows out (where). (LoosenDataCheck)";

    internal static GateFinding Cheat { get; } = new()
    {
        Rule = ChangeRule.LoosenDataCheck,
        Code = "data-check-weakened",
        File = "models/schema.yml",
        Line = 7,
        Message = "The check not_null leaves rows out (where).",
        Certain = true,
    };

    [Fact]
    public async Task Run_PodFindsACheat_IsDeniedWithItsSentence()
    {
        var scenario = await DiagnoseAsync("cheat", Cheat);
        await scenario.BlockAsync();

        (await scenario.ReadAttemptAsync(".status.blocker.reason")).ShouldBe("PolicyDenied");
        (await scenario.ReadAttemptAsync(".status.gate.outcome")).ShouldBe("Denied");
        (await scenario.ReadAttemptAsync(".status.gate.reasons[0]")).ShouldBe(Sentence);
        (await scenario.ReadAttemptAsync(".status.gate.findings[0].file")).ShouldBe(Cheat.File);
        (await scenario.ReadAttemptAsync(".status.proposal.findings[0].code")).ShouldBe(Cheat.Code);
        (await scenario.JobsAsync()).ShouldNotContain("cheat-1-apply");
    }

    [Fact]
    public async Task Run_PodSuspectsSomething_AHumanIsAskedAndTheApprovalIsOfThat()
    {
        var scenario = await DiagnoseAsync("suspect", Cheat with { Certain = false });
        await scenario.PushEvidenceAsync();

        (await scenario.ReadAttemptAsync(".status.gate.reasons[0]")).ShouldBe(Sentence);
        await scenario.AnnotateAsync($"healoperator.io/approve={scenario.Proposal.Digest[..12]}");
        await scenario.AttemptBecomesAsync(".status.phase", "Applying");
        ProposalDigest.Compute(HealScenario.Commit, HealScenario.Commit, FixKind.Code, HealScenario.Diff, "", null).ShouldNotBe(scenario.Proposal.Digest);
    }

    [Fact]
    public async Task Run_PodFindsNothing_IsAppliedByItself()
    {
        var scenario = await DiagnoseAsync("honest");

        await scenario.AttemptBecomesAsync(".status.phase", "Applying");
    }

    [Fact]
    public async Task Run_PodReportsNonsense_IsBlockedPlainly()
    {
        var scenario = await DiagnoseAsync("nonsense", Cheat with { Line = -1 });

        await scenario.AttemptBecomesAsync(".status.blocker.reason", "ReportInvalid");
        (await scenario.ReadAttemptAsync(".status.blocker.message")).ShouldContain("line below 1");
    }

    private async Task<HealScenario> DiagnoseAsync(string run, params GateFinding[] findings)
    {
        await fixture.ApplyAsync(Policy);
        var scenario = new HealScenario(fixture, run, "open", findings: findings.Length == 0 ? null : findings);
        await scenario.DiagnoseAsync();
        return scenario;
    }
}
