using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Policies;

/// <summary>Every combination of what a run asks for and what the policies say.</summary>
public sealed class EffectiveModeTests
{
    private static readonly HealMode[] Modes = Enum.GetValues<HealMode>();

    private static readonly PolicyMode[] Policies = [.. Modes.Select(mode => new PolicyMode(mode, true)), new(HealMode.HumanInLoop, false)];

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
                    foreach (var policy in new[] { current, recorded }.Where(policy => policy.IsBound)) ((int)mode).ShouldBeLessThanOrEqualTo((int)policy.Mode);
                    if (!current.IsBound && !recorded.IsBound) mode.ShouldBe(run, "built-in defaults bind nobody");
                }

                ((int)EffectiveMode.Of(null, current, recorded)).ShouldBe(Math.Min((int)current.Mode, (int)recorded.Mode), "a run that says nothing gets the stricter one");
            }
        }
    }

    [Theory]
    [InlineData(HealMode.Autonomous, HealMode.HumanInLoop, "spec.healing.mode: Autonomous is more than HealPolicy default allows (its spec.mode), so HumanInLoop holds. Ask for HumanInLoop, or have the policy changed.")]
    [InlineData(HealMode.HumanInLoop, HealMode.Observe, "spec.healing.mode: HumanInLoop is more than HealPolicy default allows (its spec.mode), so Observe holds. Ask for Observe, or have the policy changed.")]
    [InlineData(HealMode.Observe, HealMode.Autonomous, null)]
    [InlineData(HealMode.HumanInLoop, HealMode.HumanInLoop, null)]
    public void Refusal_RunAsksForMore_NamesTheFields(HealMode run, HealMode policy, string? said) =>
        EffectiveMode.Refusal(run, new(policy, true), "default").ShouldBe(said);

    [Fact]
    public void Refusal_NothingIsAskedOrNothingBinds_IsNone()
    {
        EffectiveMode.Refusal(null, new(HealMode.Observe, true), "default").ShouldBeNull();
        EffectiveMode.Refusal(HealMode.Autonomous, new(HealMode.HumanInLoop, false), "default").ShouldBeNull();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public void RecordedMode_OfAHealPolicy_Binds(long generation, bool binds) =>
        new PolicyReference { Name = "built-in", Generation = generation, Digest = "d", Rules = new() { Mode = HealMode.Observe } }.RecordedMode().ShouldBe(new(HealMode.Observe, binds));
}
