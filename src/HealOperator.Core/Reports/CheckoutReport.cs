using System.ComponentModel;

namespace HealOperator.Core.Reports;

/// <summary>What the checkout container did.</summary>
public sealed record CheckoutReport
{
    [Description("Full hash that was checked out.")]
    public required string Commit { get; init; }
}
