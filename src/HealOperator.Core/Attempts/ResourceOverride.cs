using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>A change of limits that a fix asks for.</summary>
public sealed record ResourceOverride
{
    [Description("Step or container.")]
    public string? Step { get; init; }

    [Description("New memory limit.")]
    public string? Memory { get; init; }

    [Description("New timeout of the run.")]
    public string? Timeout { get; init; }
}
