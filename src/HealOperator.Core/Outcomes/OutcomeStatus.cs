using System.ComponentModel;

namespace HealOperator.Core.Outcomes;

/// <summary>How the fixes of a class turned out.</summary>
public sealed record OutcomeStatus
{
    [Description("Attempts that ended with a proposal of this class, applied or not.")]
    public int Proposed { get; init; }

    [Description("Attempts whose fix was proved, those that turned out false later among them.")]
    public int Healed { get; init; }

    [Description("Attempts whose patched run failed as before.")]
    public int NotHealed { get; init; }

    [Description("Heals that were none.")]
    public FalseFixCounts FalseFixes { get; init; } = new();

    [Description("False fixes in percent of what was healed or passed without the fix, too; rounded up.")]
    public int FalseRate { get; init; }

    [Description("Wilson lower bound (95 %) of the rate of heals that stood, in percent; rounded down.")]
    public int LowerBound { get; init; }

    [Description("Whether a human must approve fixes of this class, since too many were false.")]
    public bool Demoted { get; init; }

    [Description("Since when it is demoted.")]
    public DateTimeOffset? DemotedAt { get; init; }

    [Description("Why it is demoted, and what lifts that.")]
    public string? Message { get; init; }

    [Description("When and why a person last let the record begin anew; what came before counts for no rate.")]
    public OutcomeRestore? Restored { get; init; }

    [Description("The attempts counted last; older ones are in the sums only.")]
    public IReadOnlyList<OutcomeEntry>? Entries { get; init; }
}
