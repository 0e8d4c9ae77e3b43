using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>A tool of the pipeline's makes the fix; what it changed in the files that it was asked to change becomes the proposal.</summary>
internal static class PreparingPhase
{
    public static AttemptDecision Decide(AttemptContext context)
    {
        if (!context.IsInspected || context.Status.Tool is not { } tool) return context.Block(FailureReasons.InternalError, "The attempt is past diagnosis, but its evidence is not recorded.");
        if (context.Base is not { } commit) return context.Block(FailureReasons.CannotPin);
        if (context.Facts.Tool is null) return context.Stay(new AttemptEffect.EnsureTool(tool, commit, Original(context, commit)));

        var result = WorkResult.Of(context.Facts.Tool, FailureReasons.ToolFailed);
        if (result.IsPending) return context.Stay();
        if (result.Report?.Tool is not { } report) return Without(context, tool, result.Message ?? ReasonSentences.Of(result.Reason ?? FailureReasons.ReportMissing));
        if (report.Diff.Length == 0) return Without(context, tool, "It changed nothing; see the log of its pod.");
        if (!Touches(report.Diff, tool.Files)) return context.Block(FailureReasons.ReportInvalid);

        if (FindingList.Problem(report.Findings) is { } problem) return context.Block(FailureReasons.ReportInvalid, problem);

        var proposal = Propose(context.Pins, tool, report);
        if (context.Attempt.Spec.Excluded?.Contains(proposal.PatchDigest) == true) return Without(context, tool, "The same change was tried before and did not heal.");
        if (!StatusSize.Fits(proposal)) return context.Block(FailureReasons.ProposalTooLarge);
        return context.Enter(AttemptPhase.Gating, "The policy looks at the proposal.", context.Status with { Proposal = proposal });
    }

    private static PinnedRef? Original(AttemptContext context, PinnedRef commit) =>
        PinnedRef.TryPin(context.Pins.OriginalCommit, out var original) && original.Commit != commit.Commit ? original : null;

    private static AttemptDecision Without(AttemptContext context, ToolFix tool, string message) =>
        context.Enter(AttemptPhase.Gating, "The evidence is recorded; there is no fix to propose.", context.Status,
            new AttemptEffect.Emit(EventKind.Warning, FailureReasons.ToolFailed, Bounded.Text($"{tool.Fixer}: {message}")));

    private static bool Touches(string diff, IReadOnlyList<string> files) =>
        ParsedDiff.TryParse(diff, out var parsed, out _) && parsed.Files.All(file => file.Paths.All(files.Contains));

    private static FixProposal Propose(Pins pins, ToolFix tool, ToolReport report)
    {
        var proposal = new FixProposal
        {
            Digest = "",
            PatchDigest = PatchDigest.Compute(FixKind.Code, report.Diff, null),
            Kind = FixKind.Code,
            Fixer = tool.Fixer,
            Confidence = tool.Confidence,
            Summary = tool.Summary,
            Diff = report.Diff,
            CumulativeDiff = report.CumulativeDiff,
            Findings = report.Findings,
        };
        return proposal with { Digest = ProposalDigest.Compute(pins, proposal) };
    }
}
