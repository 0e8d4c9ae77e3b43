using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>When a phase began.</summary>
public sealed record TimelineEntry
{
    [Description("The phase.")]
    public required AttemptPhase Phase { get; init; }

    [Description("When it began.")]
    public required DateTimeOffset At { get; init; }
}
