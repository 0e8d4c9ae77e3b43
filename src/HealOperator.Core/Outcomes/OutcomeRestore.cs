using System.ComponentModel;

namespace HealOperator.Core.Outcomes;

/// <summary>A person let the record of a class begin anew, such as after its fixer was corrected.</summary>
public sealed record OutcomeRestore
{
    [Description("When.")]
    public required DateTimeOffset At { get; init; }

    [Description("Why, as the annotation says.")]
    public required string Reason { get; init; }

    [Description("Heals until then.")]
    public int Healed { get; init; }

    [Description("Fixes that did not heal until then.")]
    public int NotHealed { get; init; }

    [Description("Fixes whose control run passed until then.")]
    public int ControlPassed { get; init; }

    [Description("False fixes until then.")]
    public int FalseFixes { get; init; }
}
