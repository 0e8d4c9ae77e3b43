namespace HealOperator.Core.Attempts.Phases;

/// <summary>Brings the evidence onto its branch where no fix is pushed with it.</summary>
internal sealed record EvidencePush(AttemptStatus Status, AttemptDecision? Waiting, string? Reason, string? Message)
{
    public static EvidencePush Of(AttemptContext context, AttemptStatus status)
    {
        if (!context.Attempt.HasGit || status.Evidence?.Branch is not null) return new EvidencePush(status, null, null, null);
        if (context.Facts.EvidencePush is null) return new EvidencePush(status, context.Stay(status, new AttemptEffect.EnsureEvidencePush()), null, null);

        var result = WorkResult.Of(context.Facts.EvidencePush, FailureReasons.EvidencePushFailed);
        if (result.IsPending) return new EvidencePush(status, context.Stay(status), null, null);
        if (result.Reason is not null) return new EvidencePush(status, null, result.Reason, result.Message ?? ReasonSentences.Of(result.Reason));
        return Record(status, result.Report?.Apply?.Evidence) is { } recorded
            ? new EvidencePush(recorded, null, null, null)
            : new EvidencePush(status, null, FailureReasons.ReportInvalid, ReasonSentences.Of(FailureReasons.ReportInvalid));
    }

    /// <summary>The status with the evidence branch; null when what was reported is not one.</summary>
    public static AttemptStatus? Record(AttemptStatus status, FixStatus? pushed) =>
        status.Evidence is { } evidence && pushed is not null && HealBranch.IsEvidence(pushed.Branch) && PinnedRef.TryPin(pushed.Commit, out _)
            ? status with { Evidence = evidence with { Branch = pushed.Branch, Commit = pushed.Commit } }
            : null;
}
