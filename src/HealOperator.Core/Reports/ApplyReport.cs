using System.ComponentModel;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Reports;

/// <summary>What the apply pod pushed.</summary>
public sealed record ApplyReport
{
    [Description("The evidence branch.")]
    public FixStatus? Evidence { get; init; }

    [Description("The fix branch.")]
    public FixStatus? Fix { get; init; }
}
