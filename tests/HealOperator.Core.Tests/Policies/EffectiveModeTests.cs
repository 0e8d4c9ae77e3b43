using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Policies;

/// <summary>Every combination of what a run asks for and what the policies say.</summary>
public sealed class EffectiveModeTests
{
    private static readonly HealMode[] Modes = Enum.GetValues<HealMode>();

    private static readonly HealMode?[] Policies = [.. Modes.Cast<HealMode?>(), null];

    [Fact]
    public void Of_AnyHealPolicy_IsNeverLooserThanItAndNeverLooserThanTheRun()
    {
        foreach (var current in Policies)
        {
            foreach (var recorded in Policies)
            {
                foreach (var run in Modes)
                {
                    var mode = EffectiveMode.Of(run, current, recorded);
                    mode.ShouldBeOneOf([.. Modes.Where(m => m <= run)]);
                    foreach (var policy in new[] { current, recorded }.OfType<HealMode>()) ((int)mode).ShouldBeLessThanOrEqualTo((int)policy);
                    if (current is null && recorded is null) mode.ShouldBe(run, "a policy that says nothing binds nobody");
                }

                EffectiveMode.Of(null, current, recorded).ShouldBe(new[] { current, recorded }.Select(policy => policy ?? HealMode.HumanInLoop).Min(), "a run that says nothing gets the stricter one");
            }
        }
    }

    [Theory]
    [InlineData(HealMode.Autonomous, HealMode.HumanInLoop, "spec.healing.mode: Autonomous is more than HealPolicy default allows (its spec.mode), so HumanInLoop holds. Ask for HumanInLoop, or have the policy changed.")]
    [InlineData(HealMode.HumanInLoop, HealMode.Observe, "spec.healing.mode: HumanInLoop is more than HealPolicy default allows (its spec.mode), so Observe holds. Ask for Observe, or have the policy changed.")]
    [InlineData(HealMode.Observe, HealMode.Autonomous, null)]
    [InlineData(HealMode.HumanInLoop, HealMode.HumanInLoop, null)]
    public void Refusal_RunAsksForMore_NamesTheFields(HealMode run, HealMode policy, string? said) =>
        EffectiveMode.Refusal(run, policy, "default").ShouldBe(said);

    [Fact]
    public void Refusal_NothingIsAskedOrNothingBinds_IsNone()
    {
        EffectiveMode.Refusal(null, HealMode.Observe, "default").ShouldBeNull();
        EffectiveMode.Refusal(HealMode.Autonomous, null, "default").ShouldBeNull();
    }
}
