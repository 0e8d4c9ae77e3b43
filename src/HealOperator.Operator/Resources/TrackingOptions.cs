using System.ComponentModel;

namespace HealOperator.Operator.Resources;

/// <summary>Where to report.</summary>
public sealed record TrackingOptions
{
    [Description("A GitHub repository.")]
    public GitHubTracking? Github { get; init; }
}
