using HealOperator.Core.Gating;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>Evidence first: the report is stored and recorded before anything is judged.</summary>
internal static class DiagnosingPhase
{
    private const int MostFalseHeals = 20;

    public static AttemptDecision Decide(AttemptContext context)
    {
        if (context.Facts.Diagnosis is null) return context.Stay(new AttemptEffect.EnsureDiagnosis());

        var result = WorkResult.Of(context.Facts.Diagnosis, FailureReasons.DiagnosisFailed);
        if (result.IsPending) return context.Stay();
        if (result.Reason is { } reason) return context.Block(reason, result.Message);
        return result.Report?.Diagnosis is { } report ? Record(context, report) : context.Block(FailureReasons.ReportMissing);
    }

    private static AttemptDecision Record(AttemptContext context, DiagnosisReport report)
    {
        if (PinsOf(context, report) is not { } pins) return context.Block(FailureReasons.CannotPin, "Diagnosis could not resolve the commit to a full hash, or looked at another one than the failed one.");

        var digest = EvidenceDocument.Digest(report);
        if (context.Facts.EvidenceStored is { } stored && stored != digest) return context.Block(FailureReasons.EvidenceMismatch);

        var proposal = report.Proposal;
        if (FindingList.Problem(proposal?.Findings) is { } problem) return context.Block(FailureReasons.ReportInvalid, problem);
        if (proposal is not null && !ProposalDigest.IsGenuine(pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (proposal is not null && !StatusSize.Fits(proposal)) return context.Block(FailureReasons.ProposalTooLarge);
        if (proposal is not null && context.Attempt.Spec.Excluded?.Contains(proposal.PatchDigest) == true) proposal = null;

        var tool = proposal is null && context.Attempt.HasGit ? report.Tool : null;

        var status = context.Status with
        {
            Pins = pins,
            Classification = StatusSize.Trim(report.Classification),
            Proposal = proposal,
            Tool = tool,
            Checks = report.Checks.Count > 0 ? report.Checks : null,
            FalseHeals = report.FalseHeals is { Count: > 0 } heals ? [.. heals.Take(MostFalseHeals)] : null,
            Evidence = new EvidenceStatus
            {
                ConfigMap = ChildName.For(context.Attempt.Name, "-evidence"),
                Digest = digest,
                Items = StatusSize.Trim(report.Items),
            },
        };
        var (phase, message) = (proposal, tool) switch
        {
            (not null, _) => (AttemptPhase.Gating, "The policy looks at the proposal."),
            (_, not null) => (AttemptPhase.Preparing, $"The fix is made by {tool.Fixer} in the pipeline's own image."),
            _ => (AttemptPhase.Gating, "The evidence is recorded; there is no fix to propose."),
        };
        return context.Enter(phase, message, status,
            new AttemptEffect.StoreEvidence(report, digest), new AttemptEffect.ReleaseFailedJob(),
            new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.Diagnosed, Bounded.Text($"{report.Classification.Category}: {report.Classification.Why}")));
    }

    private static Pins? PinsOf(AttemptContext context, DiagnosisReport report)
    {
        var pins = context.Pins;
        var merged = report.Pins with
        {
            Commit = pins.Commit ?? report.Pins.Commit,
            OriginalCommit = pins.OriginalCommit ?? pins.Commit ?? report.Pins.OriginalCommit ?? report.Pins.Commit,
            ImageDigests = pins.ImageDigests ?? report.Pins.ImageDigests,
        };
        if (!context.Attempt.HasGit) return merged;
        return PinnedRef.TryPin(merged.Commit, out _) && (report.Pins.Commit is null || report.Pins.Commit == merged.Commit) ? merged : null;
    }
}
