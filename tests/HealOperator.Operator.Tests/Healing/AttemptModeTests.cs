using HealOperator.Core.Policies;
using HealOperator.Operator.Healing;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Running;

namespace HealOperator.Operator.Tests.Healing;

/// <summary>In which mode an attempt is made, by the run, the policy of today and the one that it recorded.</summary>
public sealed class AttemptModeTests
{
    [Theory]
    [InlineData(null, null, HealMode.Autonomous, false)]
    [InlineData(HealMode.HumanInLoop, HealMode.HumanInLoop, HealMode.HumanInLoop, true)]
    [InlineData(null, HealMode.HumanInLoop, HealMode.HumanInLoop, true)]
    [InlineData(HealMode.Observe, null, HealMode.Observe, false)]
    [InlineData(HealMode.Observe, HealMode.Autonomous, HealMode.Observe, false)]
    public void Snapshot_RunAsksForMore_NoPolicyThatEverHeldIsEvaded(HealMode? recorded, HealMode? today, HealMode expected, bool told)
    {
        var run = Samples.Run();
        run = run with { Spec = run.Spec with { Healing = new() { Mode = HealMode.Autonomous } } };
        var attempt = Samples.Attempt();
        attempt = attempt with { Spec = attempt.Spec with { Policy = attempt.Spec.Policy with { Rules = new() { Mode = recorded } } } };

        new AttemptScene(attempt, run, Policy(today), []).Snapshot().Mode.ShouldBe(expected);
        (RunObserver.Snapshot(run, Policy(today)).RefusedMode is not null).ShouldBe(told);
    }

    [Theory]
    [InlineData(HealMode.Observe, HealMode.Observe)]
    [InlineData(null, HealMode.HumanInLoop)]
    public void Snapshot_RunSaysNothing_TakesThePolicys(HealMode? policy, HealMode expected) =>
        new AttemptScene(Samples.Attempt(), Samples.Run(), Policy(policy), []).Snapshot().Mode.ShouldBe(expected);

    private static PolicyInForce Policy(HealMode? mode) => new("default", new() { Mode = mode }, null, []);
}
