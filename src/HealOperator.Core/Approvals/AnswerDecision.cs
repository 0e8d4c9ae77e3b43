namespace HealOperator.Core.Approvals;

/// <summary>What becomes of a change of an attempt's answers.</summary>
public abstract record AnswerDecision
{
    private AnswerDecision()
    {
    }

    /// <summary>The change is stored as it is.</summary>
    /// <param name="Warning">A sentence for whoever made it, when it does not do what they may think.</param>
    public sealed record Allowed(string? Warning = null) : AnswerDecision;

    /// <summary>The change is not stored.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    public sealed record Refused(string Sentence) : AnswerDecision;

    /// <summary>These answers are stored in place of the given ones.</summary>
    public sealed record Stamped(AttemptAnswers Answers) : AnswerDecision;
}
