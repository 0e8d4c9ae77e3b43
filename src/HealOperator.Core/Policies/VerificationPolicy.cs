using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>How a fix is proved.</summary>
public sealed record VerificationPolicy
{
    [Description("Always: an unpatched control run stands beside every patched run.")]
    [DefaultValue("Always")]
    [AllowedValues("Always")]
    public string ControlRun { get; init; } = "Always";

    [Description("Rounds of a patched and a control run, one after another; a fix is credited only when each of them proves it. A failure by chance in half of the runs is taken for healed in 1 of 4^rounds cases.")]
    [DefaultValue(1)]
    [Range(1, 5)]
    public int Rounds { get; init; } = 1;

    [Description("Always: of a proposal with several hunks, the smallest part that is still green becomes the proposal. Its trials run the gated but not yet approved change in the pipeline's own pods, at the pinned commit, and push nothing.")]
    [DefaultValue("Never")]
    [AllowedValues("Never", "Always")]
    public string MinimalPatch { get; init; } = "Never";

    [Description("Most trials in the search for the smallest part.")]
    [DefaultValue(8)]
    [Range(1, 20)]
    public int MaxTrials { get; init; } = 8;
}
