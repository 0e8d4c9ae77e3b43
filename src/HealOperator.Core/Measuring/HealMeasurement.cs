namespace HealOperator.Core.Measuring;

/// <summary>One thing to count.</summary>
/// <param name="Class">What it is counted by.</param>
public abstract record HealMeasurement(FixClass Class)
{
    /// <summary>An attempt ended.</summary>
    public sealed record AttemptEnded(FixClass Class, AttemptOutcome Outcome) : HealMeasurement(Class);

    /// <summary>A run is green again by a proved fix.</summary>
    public sealed record Green(FixClass Class, TimeToGreen Time) : HealMeasurement(Class);

    /// <summary>A human was called.</summary>
    public sealed record Escalated(FixClass Class, EscalationReason Reason) : HealMeasurement(Class);

    /// <summary>A heal turned out to be false.</summary>
    public sealed record FalseFix(FixClass Class, FalseFixKind Kind) : HealMeasurement(Class);
}
