using HealOperator.Core.Attempts;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Git;

/// <summary>What commits of ours say.</summary>
internal static class CommitMessages
{
    public static string Fix(ApplyRequest request, FixProposal proposal) =>
        $"heal: {OneLine(proposal.Summary)}\n\n{Trailer(request)}\nProposal: {proposal.Digest}"
        + (request.ApprovedBy is { } who ? $"\nApproved-by: {OneLine(who)}" : "");

    public static string Evidence(ApplyRequest request) =>
        $"heal: Record the evidence of {request.Run}, attempt {request.Number}\n\n{Trailer(request)}\nEvidence: {request.EvidenceDigest}";

    public static string Trial(CheckoutPatch patch) => $"heal: {OneLine(patch.Summary)}\n\nPatch: {patch.Digest}";

    private static string Trailer(ApplyRequest request) =>
        $"PipelineRun: {request.Namespace}/{request.Run}\nHealAttempt: {request.Attempt} ({request.Number})";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
