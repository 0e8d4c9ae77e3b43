using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>Who refused, when and why.</summary>
public sealed record DenialStatus
{
    [Description("Who refused.")]
    public required string By { get; init; }

    [Description("When the operator saw it.")]
    public required DateTimeOffset At { get; init; }

    [Description("The reason given.")]
    public required string Reason { get; init; }
}
