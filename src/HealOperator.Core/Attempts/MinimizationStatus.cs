using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Gating;

namespace HealOperator.Core.Attempts;

/// <summary>How the search for the smallest green part of a proposal stands. What is recorded here suffices to go on after a restart.</summary>
public sealed record MinimizationStatus
{
    [Description("Hunks of the whole proposal.")]
    public int Hunks { get; init; }

    [Description("Patch digest of the whole proposal.")]
    public required string Whole { get; init; }

    [Description("What was tried, in this order; the first trial is the whole proposal.")]
    [MaxLength(20)]
    public IReadOnlyList<TrialStatus> Trials { get; init; } = [];

    [Description("What the smallest green part does that only the files around it show; they go to the proposal when the search ends.")]
    [MaxLength(FindingList.Most)]
    public IReadOnlyList<GateFinding>? Findings { get; init; }

    [Description("Hunks that the proposal was reduced to, such as 1-3,5; absent while the search is under way.")]
    public string? Kept { get; init; }

    [Description("Why the search ended.")]
    public string? Message { get; init; }
}
