namespace HealOperator.Core.Approvals;

/// <summary>The answers that an attempt bears, as its annotations say; null where one is absent.</summary>
public sealed record AttemptAnswers
{
    /// <summary>Value of <see cref="ApprovalAnnotations.Approve"/>.</summary>
    public string? Approve { get; init; }

    /// <summary>Value of <see cref="ApprovalAnnotations.Reject"/>; an empty value refuses too.</summary>
    public string? Reject { get; init; }

    /// <summary>Value of <see cref="ApprovalAnnotations.Approvals"/>.</summary>
    public string? Approvals { get; init; }

    /// <summary>Value of <see cref="ApprovalAnnotations.RejectedBy"/>.</summary>
    public string? RejectedBy { get; init; }

    /// <summary>The answers among all annotations of an object.</summary>
    public static AttemptAnswers Of(IReadOnlyDictionary<string, string>? annotations) => new()
    {
        Approve = annotations?.GetValueOrDefault(ApprovalAnnotations.Approve),
        Reject = annotations?.GetValueOrDefault(ApprovalAnnotations.Reject),
        Approvals = annotations?.GetValueOrDefault(ApprovalAnnotations.Approvals),
        RejectedBy = annotations?.GetValueOrDefault(ApprovalAnnotations.RejectedBy),
    };
}
