using HealOperator.Core;
using HealOperator.Core.Policies;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>Who writes pipelines cannot be looser than who writes policies.</summary>
public sealed class ModeTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    [Fact]
    public async Task Run_AsksForMoreThanItsPolicy_IsHealedInThePolicysModeAndToldSo()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: quiet}, spec: {mode: HumanInLoop, minConfidence: 1}}");
        var scenario = new HealScenario(fixture, "greedy", "quiet", mode: HealMode.Autonomous);

        await scenario.AskAsync();

        (await scenario.ReadAttemptAsync(".status.gate.given.mode")).ShouldBe("HumanInLoop");
        (await fixture.EventAsync("greedy", FailureReasons.ModeNotAllowed)).ShouldContain("spec.healing.mode: Autonomous is more than HealPolicy quiet allows (its spec.mode), so HumanInLoop holds.");
    }

    [Fact]
    public async Task Run_AsksForLessThanItsPolicy_GetsIt()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: bold}, spec: {mode: Autonomous, minConfidence: 1}}");
        var scenario = new HealScenario(fixture, "modest", "bold", mode: HealMode.HumanInLoop);

        await scenario.AskAsync();

        (await scenario.ReadAttemptAsync(".status.gate.given.mode")).ShouldBe("HumanInLoop");
    }

    [Fact]
    public async Task Run_PolicyLeavesModeOut_DecidesForItself()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: silent}, spec: {minConfidence: 1}}");
        var scenario = new HealScenario(fixture, "trusted", "silent", mode: HealMode.Autonomous);

        await scenario.DiagnoseAsync();

        await scenario.AttemptBecomesAsync(".status.gate.outcome", "AutoApproved");
    }

    [Fact]
    public async Task Run_NoHealPolicyApplies_DecidesForItself()
    {
        var scenario = new HealScenario(fixture, "free", mode: HealMode.Autonomous);

        await scenario.DiagnoseAsync();

        await scenario.AttemptBecomesAsync(".status.gate.outcome", "AutoApproved");
        await scenario.AttemptBecomesAsync(".status.phase", "Applying");
    }
}
