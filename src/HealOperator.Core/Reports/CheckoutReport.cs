using System.ComponentModel;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Reports;

/// <summary>What the checkout container did.</summary>
public sealed record CheckoutReport
{
    [Description("Full hash that was checked out, before any patch.")]
    public required string Commit { get; init; }

    [Description("Digest of the patch that was applied on it and committed in the workspace alone.")]
    public string? PatchDigest { get; init; }

    [Description("What that patch does that only the files around it show.")]
    public IReadOnlyList<GateFinding>? Findings { get; init; }
}
