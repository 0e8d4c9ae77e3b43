using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>The smallest change that should heal the run.</summary>
public sealed record FixProposal
{
    [Description("sha256 over base, original commit, kind, both diffs, overrides and findings: what is approved is exactly this.")]
    public required string Digest { get; init; }

    [Description("sha256 over kind, diff and overrides alone: the same change in another attempt has the same one.")]
    public required string PatchDigest { get; init; }

    [Description("What the fix changes.")]
    public required FixKind Kind { get; init; }

    [Description("The rule that proposed it; several are joined by +.")]
    public required string Fixer { get; init; }

    [Description("In percent: the documented prior of the fixer together with how its fixes turned out in the namespace; the least of several.")]
    [Range(0, 100)]
    public int Confidence { get; init; }

    [Description("One sentence for people.")]
    public required string Summary { get; init; }

    [Description("Unified diff against the base commit.")]
    public string Diff { get; init; } = "";

    [Description("Unified diff against the original commit, when it differs from diff.")]
    public string CumulativeDiff { get; init; } = "";

    [Description("What the change does that only the files around it show, found by the pod that had them; the worst first.")]
    [MaxLength(FindingList.Most)]
    public IReadOnlyList<GateFinding>? Findings { get; init; }

    [Description("The limits to change, for a Resources fix.")]
    public ResourceOverride? Override { get; init; }
}
