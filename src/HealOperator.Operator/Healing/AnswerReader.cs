using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Reads what people answered to an attempt.</summary>
/// <param name="stamped">Whether the webhook stamps answers: then only those that bear a stamp approve.</param>
internal sealed class AnswerReader(bool stamped)
{
    /// <summary>Adds the answers to the facts.</summary>
    public AttemptFacts Read(HealAttempt attempt, AttemptFacts facts)
    {
        var answers = AttemptAnswers.Of(attempt.Metadata.Annotations);
        return facts with
        {
            Approve = answers.Approve,
            Approvals = stamped ? ApprovalList.Parse(answers.Approvals) ?? [] : null,
            Reject = answers.Reject,
            RejectedBy = stamped ? answers.RejectedBy : null,
        };
    }
}
