namespace HealOperator.Core.Approvals;

/// <summary>A change of an attempt's answers, with all that is needed to judge it.</summary>
public sealed record AnswerReview
{
    /// <summary>The answers that are stored.</summary>
    public required AttemptAnswers Before { get; init; }

    /// <summary>The answers that are to be stored.</summary>
    public required AttemptAnswers After { get; init; }

    /// <summary>Who changes them, as the API server authenticated them.</summary>
    public required string User { get; init; }

    /// <summary>Whether the user is the operator, or an account of its pods.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Whether the user has the verb approve on the attempt; only asked for when <see cref="IsAnswer"/>.</summary>
    public bool MayApprove { get; init; }

    /// <summary>Digest of the stored proposal; null when there is none.</summary>
    public string? Digest { get; init; }

    /// <summary>Whether the attempt has ended.</summary>
    public bool HasEnded { get; init; }

    /// <summary>The command that approves the stored proposal.</summary>
    public string Command { get; init; } = "";

    /// <summary>The time of the stamp.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the change gives an answer, so that its author must have the right to.</summary>
    public bool IsAnswer => Approves || Rejects || Before.Approvals != After.Approvals || Before.RejectedBy != After.RejectedBy;

    /// <summary>Whether the user typed an approval just now: one that was there before says nothing about who changes the object today.</summary>
    internal bool Approves => After.Approve is not null && After.Approve != Before.Approve;

    internal bool Rejects => After.Reject is not null && After.Reject != Before.Reject;
}
