using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Tests.Approvals;

/// <summary>Changes of answers that tests vary with <c>with</c>.</summary>
internal static class Reviews
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly string Digest = new('a', 64);

    public static readonly string Older = new('b', 64);

    public static AnswerReview Of(AttemptAnswers before, AttemptAnswers after, string user = "alice") => new()
    {
        Before = before,
        After = after,
        User = user,
        MayApprove = true,
        Digest = Digest,
        Command = ApprovalCommand.For("team", "web-1", Digest),
        Now = Now,
    };

    public static AnswerReview Approve(string user = "alice", string? stored = null) =>
        Of(new() { Approvals = stored }, new() { Approve = ProposalDigest.Short(Digest), Approvals = stored }, user);

    public static AnswerReview Reject(string user = "alice", string? stored = null) =>
        Of(new() { Approvals = stored }, new() { Reject = "not like this", Approvals = stored }, user);

    public static ApprovalStatus By(string user, string? digest = null) => new() { By = user, At = Now, Digest = digest ?? Digest };

    public static string Stamped(params ApprovalStatus[] stamps) => ApprovalList.Write(stamps);

    public static string Refusal(AnswerDecision decision) => decision.ShouldBeOfType<AnswerDecision.Refused>().Sentence;

    public static AttemptAnswers Answers(AnswerDecision decision) => decision.ShouldBeOfType<AnswerDecision.Stamped>().Answers;
}
