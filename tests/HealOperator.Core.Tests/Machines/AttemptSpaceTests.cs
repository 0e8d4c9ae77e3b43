using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>Every combination of a small space of statuses and facts, those included that no honest history leads to.</summary>
public sealed class AttemptSpaceTests
{
    private static readonly AttemptPhase?[] Phases = [null, .. Enum.GetValues<AttemptPhase>().Cast<AttemptPhase?>(), (AttemptPhase)99];

    private static readonly FixProposal?[] Proposals =
        [null, Samples.Proposal(), Samples.Proposal(FixKind.Rerun), Samples.Proposal() with { Diff = Samples.Diff.Replace("export", "expert", StringComparison.Ordinal) }];

    private static readonly GateDecision?[] Gates = [null, .. Enum.GetValues<GateOutcome>().Select(outcome => new GateDecision { Outcome = outcome, Reasons = ["because"] })];

    private static readonly string?[] Approvals = [null, Samples.Proposal().Digest, "another"];

    private static readonly WorkObservation?[] Works =
        [null, Samples.Work(null, WorkState.Running), Samples.Work(null, WorkState.Failed), Samples.Pushed(), Samples.Pushed("main")];

    private static readonly ArmObservation?[] Arms =
        [null, Samples.Arm(ArmState.Running), Samples.Arm(ArmState.Passed), Samples.Arm(ArmState.Failed, Samples.Fingerprint), Samples.Arm(ArmState.Failed)];

    private static readonly FixProposal Whole = Samples.Proposal(diff: Samples.Hunks(3));

    private static readonly MinimizationStatus?[] Searches =
        [null, Search(), Search(null, ("1-3", null)), Search(null, ("1-3", true)), Search(null, ("1-3", false)), Search(null, ("1-3", true), ("1", null)), Search(null, ("1-3", true), ("1", true)),
            Search("1-3", ("1-3", false)), Search(null, ("7", null)), Search() with { Hunks = 9 }, Search() with { Whole = "another" }];

    private static readonly ArmObservation?[] Trials =
        [.. Arms, Samples.Arm(ArmState.Passed, commit: Samples.Commit) with { PatchDigest = Whole.PatchDigest }, Samples.Arm(ArmState.Passed, commit: Samples.FixCommit)];

    [Fact]
    public void Decide_EveryCombination_KeepsTheHardRulesAndNeverThrows()
    {
        var explored = 0;
        var policy = Samples.Policy();
        foreach (var status in Statuses())
            foreach (var work in WorksFor(status))
                foreach (var (green, control) in ArmsFor(status))
                {
                    var attempt = Samples.Attempt(status);
                    var facts = new AttemptFacts { Apply = work, EvidencePush = work, Green = green, Control = control };
                    var decision = HealMachine.Decide(attempt, facts, policy, Samples.Start.AddMinutes(1));
                    Invariants.Check(attempt, facts, policy, decision);
                    explored++;
                }

        explored.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Decide_EveryCombinationOfASearch_KeepsTheHardRulesAndNeverThrows()
    {
        var explored = 0;
        var policy = Samples.Policy() with { Verification = new() { MinimalPatch = "Always", MaxTrials = 2 } };
        foreach (var status in Statuses().Where(status => status.Phase is AttemptPhase.Gating or AttemptPhase.Minimizing && status.Fix is null && status.Approval is null))
            foreach (var search in Searches)
                foreach (var mode in Enum.GetValues<HealMode>())
                    foreach (var trial in Trials)
                    {
                        var attempt = Samples.Attempt(status with { Proposal = status.Proposal is null ? null : Whole, Minimization = search }, mode);
                        var facts = new AttemptFacts { Trial = trial };
                        Invariants.Check(attempt, facts, policy, HealMachine.Decide(attempt, facts, policy, Samples.Start.AddMinutes(1)));
                        explored++;
                    }

        explored.ShouldBeGreaterThan(3_000);
    }

    private static IEnumerable<WorkObservation?> WorksFor(AttemptStatus status) => status.Phase is AttemptPhase.Verifying ? [null] : Works;

    private static IEnumerable<(ArmObservation? Green, ArmObservation? Control)> ArmsFor(AttemptStatus status) =>
        status.Phase is AttemptPhase.Verifying ? Arms.SelectMany(green => Arms, (green, control) => (green, control)) : [(null, null)];

    private static MinimizationStatus Search(string? kept = null, params (string Hunks, bool? Passed)[] trials) => new()
    {
        Hunks = 3,
        Whole = Whole.PatchDigest,
        Kept = kept,
        Trials = [.. trials.Select((trial, index) => new TrialStatus { Number = index + 1, Hunks = trial.Hunks, Passed = trial.Passed })],
    };

    private static IEnumerable<AttemptStatus> Statuses() =>
        from phase in Phases
        from proposal in Proposals
        from gate in Gates
        from approval in Approvals
        from stored in new[] { false, true }
        from classified in new[] { false, true }
        from fixedAt in new[] { null, Samples.FixCommit, "main" }
        select new AttemptStatus
        {
            Phase = phase,
            Pins = Samples.Pins,
            Proposal = proposal,
            Gate = gate,
            ExpiresAt = Samples.Start.AddHours(1),
            Approval = approval is null ? null : new ApprovalStatus { By = "ann", At = Samples.Start, Digest = approval },
            Evidence = stored ? new EvidenceStatus { ConfigMap = "web-1-evidence", Digest = "d" } : null,
            Classification = classified ? Samples.Classification() : null,
            Fix = fixedAt is null ? null : new FixStatus { Branch = "heal/web-1", Commit = fixedAt },
            Timeline = phase is { } known ? [new TimelineEntry { Phase = known, At = Samples.Start }] : null,
        };
}
