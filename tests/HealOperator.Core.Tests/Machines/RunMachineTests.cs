using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines;

public sealed class RunMachineTests
{
    private static readonly RunSnapshot Fresh = new() { Namespace = "team", Name = "web", CreatedAt = Samples.Start, Policy = Samples.PolicyReference, HasGit = true };

    private static readonly RunStatus Healing = new()
    {
        Phase = RunPhase.Healing,
        Pins = Samples.Pins,
        Job = new FailedJob { Name = "web-run", Uid = "u1" },
        FailedAt = Samples.Start,
    };

    [Fact]
    public void Decide_SpecErrors_FailBeforeAnythingStarts()
    {
        var decision = Decide(Fresh with { SpecErrors = [new FieldError("spec.steps[0].image", "must be set")] }, new RunFacts());

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.InvalidSpec);
        decision.Status.Blocker.Message.ShouldBe("spec.steps[0].image: must be set");
        decision.Effects.OfType<RunEffect.EnsureRunJob>().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_UnknownPolicy_IsNamed() =>
        Decide(Fresh with { Policy = null, PolicyName = "strict" }, new RunFacts()).Status.Blocker!.Message.ShouldContain("strict");

    [Fact]
    public void Decide_RunAsksForMoreThanThePolicyAllows_SaysSoWithTheAttempt()
    {
        var decision = Decide(Fresh with { Status = Healing, RefusedMode = "spec.healing.mode: no" }, new RunFacts());

        decision.Effects.OfType<RunEffect.EnsureAttempt>().ShouldHaveSingleItem();
        decision.Effects.OfType<RunEffect.Emit>().ShouldContain(new RunEffect.Emit(EventKind.Warning, FailureReasons.ModeNotAllowed, "spec.healing.mode: no"));
    }

    [Fact]
    public void Decide_CheckoutFailed_MakesNoAttempt()
    {
        var job = new JobObservation
        {
            Job = new FailedJob { Name = "web-run", Uid = "u1" },
            State = WorkState.Failed,
            CheckoutError = new ReportError { Reason = FailureReasons.RefNotFound, Message = "no branch maiin" },
        };

        var decision = Decide(Fresh with { Status = new RunStatus { Phase = RunPhase.Running } }, new RunFacts { Job = job });

        decision.Status.Phase.ShouldBe(RunPhase.Failed);
        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.RefNotFound);
    }

    [Fact]
    public void Decide_JobDeleted_IsNotStartedAgain()
    {
        var decision = Decide(Fresh with { Status = new RunStatus { Phase = RunPhase.Running, Job = Healing.Job } }, new RunFacts());

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.JobLost);
    }

    [Fact]
    public void Decide_Progressed_TheNextAttemptBuildsOnTheFix()
    {
        var next = NextAttempt(AttemptPhase.Progressed, VerdictOutcome.Progressed);

        next.Name.ShouldBe("web-2");
        next.Spec.BasedOn.ShouldBe("web-1");
        next.Spec.Pins.Commit.ShouldBe(Samples.FixCommit);
        next.Spec.Pins.OriginalCommit.ShouldBe(Samples.Commit);
        next.Spec.FailedJob.Name.ShouldBe("web-1-green");
        next.Spec.Excluded.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_ProgressedOnceMore_TheOriginalCommitStays(bool known)
    {
        var pins = new Pins { Commit = new('c', 40), OriginalCommit = known ? Samples.Commit : null };

        NextAttempt(AttemptPhase.Progressed, VerdictOutcome.Progressed, pins).Spec.Pins.OriginalCommit.ShouldBe(known ? Samples.Commit : pins.Commit);
    }

    [Fact]
    public void Decide_NotHealed_TheNextAttemptTriesSomethingElse()
    {
        var next = NextAttempt(AttemptPhase.NotHealed, VerdictOutcome.NotHealed);

        next.Spec.Pins.Commit.ShouldBe(Samples.Commit);
        next.Spec.FailedJob.Name.ShouldBe("web-run");
        next.Spec.Excluded.ShouldBe([Samples.Proposal().PatchDigest]);
    }

    [Fact]
    public void Decide_BeforeTheBackoffIsOver_Waits()
    {
        var decision = Decide(Fresh with { Status = Healing }, Facts(AttemptPhase.NotHealed, VerdictOutcome.NotHealed), Samples.Start.AddSeconds(4));

        decision.Effects.ShouldBe([new RunEffect.RequeueAt(Samples.Start.AddSeconds(5))]);
        decision.Status.NextAttemptAt.ShouldBe(Samples.Start.AddSeconds(5));
    }

    [Fact]
    public void Decide_TimeThatWasPromised_Counts()
    {
        var promised = Samples.Start.AddSeconds(3);

        Decide(Fresh with { Status = Healing with { NextAttemptAt = promised } }, Facts(AttemptPhase.NotHealed, VerdictOutcome.NotHealed), promised)
            .Effects.OfType<RunEffect.EnsureAttempt>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("web-1", null)]
    [InlineData("web-1 web-2", null)]
    [InlineData("web-2 web-3", FailureReasons.AttemptDeleted)]
    public void Decide_KnownAttempts_MustBeThere(string known, string? reason)
    {
        AttemptObservation[] attempts = [new("web-1", Samples.Spec(), new() { Phase = AttemptPhase.NotHealed }), new("web-2", Samples.Spec(2), new() { Phase = AttemptPhase.Verifying })];
        var status = Healing with { Attempts = [.. known.Split(' ').Select(name => new AttemptSummary { Name = name, Number = 1 })] };

        (Decide(Fresh with { Status = status }, new() { Attempts = attempts }).Status.Blocker?.Reason).ShouldBe(reason);
    }

    [Theory]
    [InlineData(VerdictOutcome.Flaky)]
    [InlineData(VerdictOutcome.Inconclusive)]
    public void Decide_VerdictThatOnlyAHumanCanUse_IsEscalated(VerdictOutcome outcome)
    {
        var decision = Decide(Fresh with { Status = Healing }, Facts(AttemptPhase.NotHealed, outcome));

        decision.Status.Phase.ShouldBe(RunPhase.Failed);
        decision.Status.Blocker!.Reason.ShouldBe(outcome.ToString());
        decision.Status.Blocker.Message.ShouldContain("heal/web-1");
    }

    private static RunEffect.EnsureAttempt NextAttempt(AttemptPhase phase, VerdictOutcome outcome, Pins? pins = null) =>
        Decide(Fresh with { Status = Healing }, Facts(phase, outcome, pins), Samples.Start.AddSeconds(5)).Effects.OfType<RunEffect.EnsureAttempt>().Single();

    private static RunFacts Facts(AttemptPhase phase, VerdictOutcome outcome, Pins? pins = null) => new()
    {
        Attempts =
        [
            new AttemptObservation("web-1", Samples.Spec(), new AttemptStatus
            {
                Phase = phase, Pins = pins ?? Samples.Pins, Proposal = Samples.Proposal(), Verdict = new Verdict { Outcome = outcome, Message = "so it is" },
                Fix = new FixStatus { Branch = "heal/web-1", Commit = Samples.FixCommit }, Green = new ArmStatus { Job = "web-1-green", Uid = "u2" },
                Timeline = [new TimelineEntry { Phase = phase, At = Samples.Start }],
            }),
        ],
    };

    private static RunDecision Decide(RunSnapshot run, RunFacts facts, DateTimeOffset? now = null) => RunMachine.Decide(run, facts, new HealPolicySpec(), now ?? Samples.Start);
}
