using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>A check before and after the fix.</summary>
public sealed record CheckResult
{
    [Description("Name of the check.")]
    public required string Name { get; init; }

    [Description("Value that was expected.")]
    public required string Expect { get; init; }

    [Description("Value before the fix.")]
    public string? Before { get; init; }

    [Description("Value after the fix.")]
    public string? After { get; init; }
}
