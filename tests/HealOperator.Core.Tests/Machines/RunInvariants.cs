using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines;

/// <summary>What must hold for every single decision about a run.</summary>
internal static class RunInvariants
{
    public static void Check(RunSnapshot run, RunDecision decision)
    {
        var after = decision.Status;
        if (run.Status?.Phase is { } old && old.IsTerminal() && !run.Deleting)
        {
            after.ShouldBeSameAs(run.Status, "terminal is terminal");
            decision.Effects.ShouldBeEmpty();
            return;
        }

        if (run.Adopted) decision.Effects.Any(effect => effect is RunEffect.EnsureRunJob).ShouldBeFalse("an adopted Job is never started by us");
        if (after.Phase is RunPhase.Failed) after.Blocker.ShouldNotBeNull().Message.ShouldNotBeNullOrWhiteSpace();
        if (after.Phase?.IsTerminal() == true) decision.Effects.Any(effect => effect is RunEffect.ReleaseJobs).ShouldBeTrue("nothing is held back after the end");
        foreach (var ensure in decision.Effects.OfType<RunEffect.EnsureAttempt>()) CheckAttempt(run, ensure);
    }

    private static void CheckAttempt(RunSnapshot run, RunEffect.EnsureAttempt ensure)
    {
        ensure.Name.ShouldBe(ChildName.For(run.Name, $"-{ensure.Spec.Number}"));
        ensure.Spec.Number.ShouldBeInRange(1, 10);
        run.Status?.Phase.ShouldBe(RunPhase.Healing);
        if (run.HasGit) PinnedRef.TryPin(ensure.Spec.Pins.Commit, out _).ShouldBeTrue("an attempt is about an exact commit");
        ensure.Spec.Pins.OriginalCommit.ShouldBe(run.Status?.Pins?.Commit, "the gate covers everything since the commit that the run started from");
    }
}
