using System.Text.Json;
using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Admission;

/// <summary>Judges what people and controllers do to the custom resources.</summary>
internal sealed class AdmissionJudge(ApproverRights rights, OwnAccounts accounts, TimeProvider time)
{
    private const string Attempts = "healattempts";

    /// <summary>Stamps answers to a proposal.</summary>
    public async Task<AdmissionResponse> MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!IsUpdate(request) || request is not { Resource.Resource: Attempts, SubResource: null or "" }) return AdmissionResponse.Yes;
        var review = await ReviewAsync(request, cancellationToken);
        return AnswerGate.Stamp(review) switch
        {
            AnswerDecision.Refused refused => AdmissionResponse.No(refused.Sentence),
            AnswerDecision.Stamped stamped => new() { Allowed = true, PatchType = "JSONPatch", Patch = AnswerPatch.Of(review.After, stamped.Answers) },
            AnswerDecision.Allowed { Warning: { } warning } => new() { Allowed = true, Warnings = [warning] },
            _ => AdmissionResponse.Yes,
        };
    }

    /// <summary>Refuses what nobody may store.</summary>
    public async Task<AdmissionResponse> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!IsUpdate(request)) return AdmissionResponse.Yes;
        var (resource, user) = (request.Resource!.Resource, request.UserInfo!.Username!);
        if (request.SubResource == "status") return accounts.IsOperator(user) ? AdmissionResponse.Yes : AdmissionResponse.No($"The status of {resource} is written by the operator alone, not by {user}.");
        if (request.SubResource is { Length: > 0 } || resource == "healpolicies") return AdmissionResponse.Yes;
        if (!JsonElement.DeepEquals(request.OldObject!.Spec, request.Object!.Spec)) return AdmissionResponse.No(resource == Attempts ? "The spec of a HealAttempt cannot be changed." : "The spec of a PipelineRun cannot be changed; make a new PipelineRun.");
        if (resource != Attempts) return AdmissionResponse.Yes;
        return AnswerCheck.Check(await ReviewAsync(request, cancellationToken)) is AnswerDecision.Refused refused ? AdmissionResponse.No(refused.Sentence) : AdmissionResponse.Yes;
    }

    private static bool IsUpdate(AdmissionRequest request) => request is { Operation: "UPDATE", Resource.Group: HealGroup.Name };

    private async Task<AnswerReview> ReviewAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var (stored, user) = (request.OldObject!, request.UserInfo!.Username!);
        var digest = stored.StatusText("proposal", "digest");
        var review = new AnswerReview
        {
            Before = AttemptAnswers.Of(stored.Metadata?.Annotations),
            After = AttemptAnswers.Of(request.Object!.Metadata?.Annotations),
            User = user,
            IsOurs = accounts.IsOurs(user),
            Digest = digest is { Length: > 0 } ? digest : null,
            HasEnded = Enum.TryParse<AttemptPhase>(stored.StatusText("phase"), out var phase) && phase.IsTerminal(),
            Command = ApprovalCommand.For(request.Namespace!, request.Name!, digest ?? ""),
            Now = time.GetUtcNow(),
        };
        return review.IsAnswer && !review.IsOurs && UserName.IsUsable(user) ? review with { MayApprove = await rights.MayApproveAsync(request, cancellationToken) } : review;
    }
}
