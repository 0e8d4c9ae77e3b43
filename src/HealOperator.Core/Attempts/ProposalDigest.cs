using HealOperator.Core.Gating;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>Names a proposal: what is approved is exactly this, on exactly this base.</summary>
public static class ProposalDigest
{
    /// <summary>Digits of the short form, which people type.</summary>
    public const int ShortLength = 12;

    /// <summary>
    /// sha256 in lower-case hexadecimal over base commit, original commit, kind, both diffs, the override, and the findings where there are any:
    /// they cannot get lost between the gate and the fix.
    /// </summary>
    public static string Compute(string? baseCommit, string? originalCommit, FixKind kind, string diff, string cumulativeDiff, ResourceOverride? change, IReadOnlyList<GateFinding>? findings = null)
    {
        string?[] fields = [baseCommit, originalCommit, kind.ToString(), diff, cumulativeDiff, change?.Step, change?.Memory, change?.Timeout];
        return findings is { Count: > 0 } ? CanonicalHash.Of("heal-proposal/v2", [.. fields, FindingList.Digest(findings)]) : CanonicalHash.Of("heal-proposal/v1", fields);
    }

    /// <summary>The digest that a proposal must bear on these pins.</summary>
    public static string Compute(Pins pins, FixProposal proposal) =>
        Compute(pins.Commit, pins.OriginalCommit ?? pins.Commit, proposal.Kind, proposal.Diff, proposal.CumulativeDiff, proposal.Override, proposal.Findings);

    /// <summary>The first <see cref="ShortLength"/> digits.</summary>
    public static string Short(string digest) => digest.Length > ShortLength ? digest[..ShortLength] : digest;

    /// <summary>Whether digest and patch digest are those of the content.</summary>
    public static bool IsGenuine(Pins pins, FixProposal proposal) =>
        proposal.Digest == Compute(pins, proposal) && proposal.PatchDigest == PatchDigest.Compute(proposal.Kind, proposal.Diff, proposal.Override);
}
