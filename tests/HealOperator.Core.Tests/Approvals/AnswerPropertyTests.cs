using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts;
using static HealOperator.Core.Tests.Approvals.Reviews;

namespace HealOperator.Core.Tests.Approvals;

/// <summary>What nobody can do, whatever they send: tens of thousands of generated requests against one attempt, judged as the API server asks.</summary>
public sealed class AnswerPropertyTests
{
    private static readonly string[] Users = ["alice", "ALICE", "bob", "system:serviceaccount:heal:operator", "carol", "", "eve\n"];

    private static readonly string?[] Lists =
    [
        null, "", "[]", "[null]", "{", Stamped(By("alice")), Stamped(By("bob")), Stamped(By("alice"), By("bob")), Stamped(By("bob", Older)), Stamped(By("alice"), By("ALICE")),
    ];

    private static readonly string?[] Texts = [null, "", "yes", Digest, Digest[..12], Older, "no"];

    private static readonly string?[] Names = [null, "", "alice", "bob"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void StampAndCheck_AnyRequests_KeepIdentitiesTrue(int seed)
    {
        var random = new Random(seed);
        for (var attempt = 0; attempt < 2000; attempt++)
        {
            var stored = new AttemptAnswers();
            var givenBy = new List<string>();
            for (var request = 0; request < 12; request++)
            {
                var review = Request(random, stored);
                if (Store(review, bypass: random.Next(4) == 0) is not { } next) continue;
                Judge(review, next, givenBy);
                stored = next;
            }
        }
    }

    private static AnswerReview Request(Random random, AttemptAnswers stored)
    {
        var after = stored;
        if (random.Next(2) == 0) after = after with { Approve = Pick(random, Texts) };
        if (random.Next(6) == 0) after = after with { Reject = Pick(random, Texts) };
        if (random.Next(4) == 0) after = after with { Approvals = Pick(random, Lists) };
        if (random.Next(6) == 0) after = after with { RejectedBy = Pick(random, Names) };
        var user = Pick(random, Users);
        return Of(stored, after, user) with
        {
            MayApprove = random.Next(4) != 0,
            IsOurs = user.StartsWith("system:", StringComparison.Ordinal),
            HasEnded = random.Next(20) == 0,
            Digest = random.Next(8) == 0 ? null : Digest,
        };
    }

    /// <summary>What would be stored; null when the request is refused. Some requests never meet the mutating webhook.</summary>
    private static AttemptAnswers? Store(AnswerReview review, bool bypass)
    {
        var decision = bypass ? new AnswerDecision.Allowed() : AnswerGate.Stamp(review);
        if (decision is AnswerDecision.Refused refused)
        {
            refused.Sentence.ShouldNotBeNullOrWhiteSpace();
            return null;
        }

        var after = decision is AnswerDecision.Stamped stamped ? stamped.Answers : review.After;
        return AnswerCheck.Check(review with { After = after }) is AnswerDecision.Allowed ? after : null;
    }

    private static void Judge(AnswerReview review, AttemptAnswers next, List<string> givenBy)
    {
        var (before, after) = (ApprovalList.Parse(review.Before.Approvals).ShouldNotBeNull(), ApprovalList.Parse(next.Approvals).ShouldNotBeNull("an unreadable list is never stored"));
        var added = after.Except(before).ToList();
        added.Count.ShouldBeLessThanOrEqualTo(1);
        added.All(stamp => stamp.By == review.User && stamp.Digest == review.Digest).ShouldBeTrue("nobody forges an identity or a digest");
        before.Except(after).All(stamp => UserName.IsSame(stamp.By, review.User)).ShouldBeTrue("nobody erases another's stamp");
        after.Select(stamp => stamp.By).Distinct(UserName.Comparer).Count().ShouldBe(after.Count, "nobody approves twice under one name");

        var rejected = review.Before.Reject is null && next.Reject is not null;
        if (added.Count > 0 || rejected) (review.MayApprove && !review.IsOurs && !review.HasEnded).ShouldBeTrue("only who may answers, and never one of our own accounts");
        if (rejected) next.RejectedBy.ShouldBe(review.User);
        if (review.Before.RejectedBy is { } rejecter) next.RejectedBy.ShouldBe(rejecter, "who rejected stays");
        if (review.Before.Reject is { } reason) next.Reject.ShouldBe(reason, "a rejection stays");
        if (next.Reject is not null) added.ShouldBeEmpty("reject wins");
        givenBy.AddRange(added.Select(stamp => stamp.By));
        after.All(stamp => givenBy.Contains(stamp.By)).ShouldBeTrue("whoever is named has asked for it");
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
