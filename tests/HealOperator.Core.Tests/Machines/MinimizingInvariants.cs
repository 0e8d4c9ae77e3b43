using HealOperator.Core.Attempts;
using HealOperator.Core.Minimizing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>What must hold for every trial, and for every proposal that becomes smaller.</summary>
internal static class MinimizingInvariants
{
    public static void CheckTrial(AttemptSnapshot attempt, AttemptStatus before, AttemptEffect.EnsureTrial trial)
    {
        attempt.HasGit.ShouldBeTrue("rule 2: no code is changed without git");
        before.Evidence.ShouldNotBeNull("rule 4: no trial before evidence");
        before.Classification.ShouldNotBeNull("rule 4: no trial before classification");
        before.Phase.ShouldBe(AttemptPhase.Minimizing);
        before.Gate.ShouldNotBeNull("nothing is tried that was not gated").Outcome.ShouldNotBe(GateOutcome.Denied);
        before.Denial.ShouldBeNull("Denied wins");
        attempt.Mode.ShouldNotBe(HealMode.Observe);
        trial.Base.Commit.ShouldBe(attempt.Spec.Pins.Commit ?? before.Pins!.Commit, "rule 3: only the pinned commit is run");
        var recorded = before.Minimization.ShouldNotBeNull().Trials[^1];
        (recorded.Number, recorded.Passed).ShouldBe((trial.Number, null), "a trial is recorded before it is started");
        trial.Number.ShouldBe(before.Minimization.Trials.Count, "one after another");
        trial.Diff.ShouldBe(Part(before, recorded.Hunks), "what was recorded is what is tried");
        trial.PatchDigest.ShouldBe(PatchDigest.Compute(FixKind.Code, trial.Diff, null));
    }

    public static void CheckSmaller(AttemptStatus before, AttemptStatus after)
    {
        before.Phase.ShouldBe(AttemptPhase.Minimizing, "a proposal changes nowhere else");
        after.Phase.ShouldBe(AttemptPhase.Minimizing, "it is recorded before it is acted on");
        (before.Approval, before.Fix, before.Minimization!.Kept).ShouldBe((null, null, null), "nobody has approved it yet, and it becomes smaller once");
        var kept = after.Minimization!.Kept.ShouldNotBeNull();
        after.Minimization.Trials.ShouldContain(trial => trial.Hunks == kept && trial.Passed == true, "what was not green is not proposed");
        var proposal = after.Proposal.ShouldNotBeNull();
        proposal.Diff.ShouldBe(Part(before, kept));
        proposal.Diff.Length.ShouldBeLessThan(before.Proposal!.Diff.Length);
        ProposalDigest.IsGenuine(after.Pins!, proposal).ShouldBeTrue();
        proposal.Digest.ShouldNotBe(before.Proposal.Digest, "an approval of the whole is none of the part");
        after.Gate.ShouldNotBeNull();
        var left = before.Proposal.Findings?.Where(finding => proposal.Diff.Contains($"b/{finding.File}\n", StringComparison.Ordinal)) ?? [];
        foreach (var finding in left.Concat(before.Minimization.Findings ?? [])) proposal.Findings.ShouldNotBeNull().ShouldContain(finding, "what was found holds for what stays");
    }

    public static void CheckRecord(HealPolicySpec policy, AttemptStatus before, AttemptStatus after)
    {
        if (after.Minimization is not { } search) return;
        if (before.Minimization is { } earlier)
        {
            (search.Whole, search.Hunks).ShouldBe((earlier.Whole, earlier.Hunks));
            search.Trials.Count.ShouldBeInRange(earlier.Trials.Count, earlier.Trials.Count + 1);
            for (var i = 0; i < earlier.Trials.Count; i++)
            {
                if (earlier.Trials[i].Passed is null) search.Trials[i].Hunks.ShouldBe(earlier.Trials[i].Hunks);
                else search.Trials[i].ShouldBe(earlier.Trials[i], "what has ended is never changed");
            }

            if (search.Trials.Count > earlier.Trials.Count) search.Trials.Count.ShouldBeLessThanOrEqualTo(Math.Min(20, policy.Verification.MaxTrials));
            if (earlier.Kept is not null) search.Kept.ShouldBe(earlier.Kept);
        }

        search.Trials.SkipLast(1).ShouldAllBe(trial => trial.Passed != null, "one after another");
        search.Trials.Select(trial => trial.Hunks).ShouldBeUnique();
    }

    private static string Part(AttemptStatus status, string hunks) =>
        PatchHunks.Read(status.Proposal!.Diff).ShouldNotBeNull().Only(HunkNumbers.Read(hunks, status.Minimization!.Hunks).ShouldNotBeNull());
}
