using HealOperator.Core.Policies;
using Xunit.Abstractions;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>Every state that one attempt, or one run with its attempts, can get into, by whatever order of events.</summary>
public sealed class ModelCheckingTests(ITestOutputHelper output)
{
    private static readonly HealPolicySpec Autonomous = Samples.Policy();

    private static readonly HealPolicySpec Human = Samples.Policy(HealMode.HumanInLoop);

    private static readonly HealPolicySpec Denying = Human with { Fixes = [] };

    private static readonly HealPolicySpec TwoPeople = Human with { Approval = new() { Quorum = 2 } };

    private static readonly HealPolicySpec Smallest = Autonomous with { Verification = new() { MinimalPatch = "Always", MaxTrials = 3 } };

    private static readonly HealPolicySpec Poor = Autonomous with { Budget = new() { MaxActions = 3 } };

    private static readonly ModelSetting[] Settings =
    [
        new("a human, and a policy that comes to deny") { Diagnoses = ["Code"], Policies = [Human, Denying], Arms = ["same"] },
        new("autonomous, and a policy that comes to ask") { Diagnoses = ["Code"], Policies = [Autonomous, Human], Arms = ["same"] },
        new("two approvers") { Diagnoses = ["Code"], Policies = [TwoPeople], Approvers = ["ann", "bob"], Arms = ["same"] },
        new("every diagnosis") { Diagnoses = ["Code", "Rerun", "Resources", "Revert", "tool", "none", "tampered", "lost"], Policies = [Autonomous], HasChecks = true },
        new("the smallest patch") { Diagnoses = ["Code"], Policies = [Smallest], Diff = Samples.Hunks(2), Arms = ["same"] },
        new("a budget that does not suffice") { Diagnoses = ["Code", "tool"], Policies = [Poor] },
        new("no git") { Diagnoses = ["Rerun", "Code"], Policies = [Autonomous], HasGit = false },
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

    [Fact]
    public void DecideOfRuns_EveryReachableState_KeepsTheRulesAndHasAnExit()
    {
        var space = new StateSpace<RunModelState>(RunModel.IsEnd, RunModel.HasTime);

        space.Explore(new RunModelState(), state => state.Key(), RunModel.Describe, RunModel.Next);

        output.WriteLine($"runs: {space.States} states, {space.Transitions} transitions");
        space.States.ShouldBeGreaterThan(100);
        space.WithoutExit().ShouldBeEmpty();
    }
}
