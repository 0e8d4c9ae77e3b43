using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

/// <summary>A tool of the pipeline's makes the fix.</summary>
public sealed class PreparingTests
{
    private static readonly AttemptStatus Diagnosed = new()
    {
        Phase = AttemptPhase.Preparing,
        Pins = Samples.Pins,
        Classification = Samples.Classification(),
        Evidence = new() { ConfigMap = "web-1-evidence", Digest = "d", Items = [] },
        Tool = Samples.Tool,
    };

    [Fact]
    public void Decide_DiagnosisNamesATool_PreparesBeforeTheGate()
    {
        var attempt = Samples.Attempt(new() { Phase = AttemptPhase.Diagnosing });
        var report = new HealReport { Diagnosis = Samples.Report(null) with { Tool = Samples.Tool } };

        var decision = Decide(attempt, new() { Diagnosis = Samples.Work(report) });

        decision.Status.Phase.ShouldBe(AttemptPhase.Preparing);
        decision.Status.Evidence.ShouldNotBeNull();
        decision.Effects.OfType<AttemptEffect.EnsureTool>().ShouldBeEmpty("the evidence is in the status before anything runs");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Decide_ProposalIsThereOrGitIsNot_NoToolIsNeeded(bool proposed, bool hasGit)
    {
        var attempt = Samples.Attempt(new() { Phase = AttemptPhase.Diagnosing }) with { HasGit = hasGit };
        var report = new HealReport { Diagnosis = Samples.Report(proposed ? Samples.Proposal() : null) with { Tool = Samples.Tool } };

        var decision = Decide(attempt, new() { Diagnosis = Samples.Work(report) });

        decision.Status.Phase.ShouldBe(AttemptPhase.Gating);
        decision.Status.Tool.ShouldBeNull();
    }

    [Fact]
    public void Decide_NoToolPodYet_RunsItAtThePinnedCommit()
    {
        var effect = Decide(Samples.Attempt(Diagnosed), new()).Effects.OfType<AttemptEffect.EnsureTool>().ShouldHaveSingleItem();

        effect.Tool.ShouldBe(Samples.Tool);
        effect.Base.Commit.ShouldBe(Samples.Commit);
        effect.Original.ShouldBeNull();
    }

    [Fact]
    public void Decide_BuildsOnAnEarlierFix_ComparesWithTheOriginalToo()
    {
        var pins = new Pins { Commit = Samples.FixCommit, OriginalCommit = Samples.Commit };

        var effect = Decide(Samples.Attempt(Diagnosed with { Pins = pins }, spec: Samples.Spec(2, pins)), new()).Effects.OfType<AttemptEffect.EnsureTool>().Single();

        effect.Base.Commit.ShouldBe(Samples.FixCommit);
        effect.Original!.Commit.ShouldBe(Samples.Commit);
    }

    [Fact]
    public void Decide_ToolChangedItsFile_ProposesExactlyThat()
    {
        var decision = Decide(Samples.Attempt(Diagnosed), Report(new() { Diff = Samples.Diff }));

        decision.Status.Phase.ShouldBe(AttemptPhase.Gating);
        var proposal = decision.Status.Proposal.ShouldNotBeNull();
        proposal.Diff.ShouldBe(Samples.Diff);
        proposal.Fixer.ShouldBe("eslint-autofix");
        ProposalDigest.IsGenuine(Samples.Pins, proposal).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("failed")]
    public void Decide_ToolChangedNothingOrFailed_GoesOnWithoutAProposalAndSaysWhy(string outcome)
    {
        var facts = outcome.Length == 0 ? Report(new()) : new AttemptFacts { Tool = Samples.Work(null, WorkState.Failed) };

        var decision = Decide(Samples.Attempt(Diagnosed), facts);

        decision.Status.Phase.ShouldBe(AttemptPhase.Gating);
        decision.Status.Proposal.ShouldBeNull();
        decision.Effects.OfType<AttemptEffect.Emit>().ShouldContain(emit => emit.Reason == FailureReasons.ToolFailed && emit.Message.StartsWith("eslint-autofix: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("src/secret.tsx")]
    [InlineData(".git/config")]
    public void Decide_ReportTouchesAnotherFile_IsBlocked(string file) =>
        Decide(Samples.Attempt(Diagnosed), Report(new() { Diff = Samples.Diff.Replace("src/page.tsx", file, StringComparison.Ordinal) })).Status.Blocker!.Reason.ShouldBe(FailureReasons.ReportInvalid);

    [Fact]
    public void Decide_ReportMovesItsFileElsewhere_IsBlocked()
    {
        const string Move = "diff --git a/src/page.tsx b/src/pages/page.tsx\nsimilarity index 100%\nrename from src/page.tsx\nrename to src/pages/page.tsx\n";

        Decide(Samples.Attempt(Diagnosed), Report(new() { Diff = Move })).Status.Blocker!.Reason.ShouldBe(FailureReasons.ReportInvalid);
    }

    [Fact]
    public void Decide_SameChangeWasTriedBefore_IsNotProposedAgain()
    {
        var spec = Samples.Spec() with { Excluded = [PatchDigest.Compute(FixKind.Code, Samples.Diff, null)] };

        Decide(Samples.Attempt(Diagnosed, spec: spec), Report(new() { Diff = Samples.Diff })).Status.Proposal.ShouldBeNull();
    }

    private static AttemptFacts Report(ToolReport report) => new() { Tool = Samples.Work(new HealReport { Tool = report }) };

    private static AttemptDecision Decide(AttemptSnapshot attempt, AttemptFacts facts) => HealMachine.Decide(attempt, facts, Samples.Policy(), Samples.Start.AddMinutes(1));
}
