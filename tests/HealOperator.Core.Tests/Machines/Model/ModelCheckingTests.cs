using HealOperator.Core.Policies;
using Xunit.Abstractions;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>Every state that one attempt can get into, by whatever order of events.</summary>
public sealed class ModelCheckingTests(ITestOutputHelper output)
{
    private static readonly HealPolicySpec Autonomous = Samples.Policy();

    private static readonly HealPolicySpec Human = Samples.Policy(HealMode.HumanInLoop);

    private static readonly HealPolicySpec Denying = Samples.Policy() with { Fixes = [] };

    private static readonly HealPolicySpec Poor = Samples.Policy() with { Budget = new() { MaxActions = 3 } };

    private static readonly ModelSetting[] Settings =
    [
        new("people and policies") { Diagnoses = ["Code"], Policies = [Human, Autonomous, Denying] },
        new("autonomous, every diagnosis") { Diagnoses = ["Code", "Rerun", "Resources", "Revert", "tool", "none", "tampered", "lost"], Policies = [Autonomous], HasChecks = true },
        new("a budget that does not suffice") { Diagnoses = ["Code", "tool"], Policies = [Poor] },
        new("no git") { Diagnoses = ["Rerun", "Resources", "Code"], Policies = [Autonomous, Human], HasGit = false },
    ];

    public static TheoryData<string> Names => [.. Settings.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_EveryReachableState_KeepsTheRulesAndHasAnExit(string name)
    {
        var model = new AttemptModel(Settings.Single(setting => setting.Name == name));
        var space = new StateSpace<ModelState>(AttemptModel.IsEnd, AttemptModel.HasTime);

        space.Explore(new ModelState(), state => state.Key(), AttemptModel.Describe, model.Next);

        output.WriteLine($"{name}: {space.States} states, {space.Transitions} transitions");
        space.States.ShouldBeGreaterThan(100);
        space.WithoutExit().ShouldBeEmpty();
    }
}
