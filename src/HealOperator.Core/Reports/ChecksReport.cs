using System.ComponentModel;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Reports;

/// <summary>Checks after the fix.</summary>
public sealed record ChecksReport
{
    [Description("Checks, with their values after the fix.")]
    public required IReadOnlyList<CheckResult> Checks { get; init; }
}
