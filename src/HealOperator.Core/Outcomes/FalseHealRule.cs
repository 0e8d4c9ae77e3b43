using HealOperator.Core.Policies;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Outcomes;

/// <summary>
/// Which earlier heals a new failure shows to be false. A failure that comes back speaks against a fix only where the fix is in: a commit
/// that nobody has merged, or a limit that nobody has raised, could not help. A rerun changes nothing, so nothing has to be in: a failure
/// that comes back within the window was not healed by running again. What is not known is not held against a fix.
/// </summary>
public static class FalseHealRule
{
    /// <summary>Judges earlier heals of the same code.</summary>
    /// <param name="heals">The heals, all within the window.</param>
    /// <param name="fingerprint">Fingerprint of the new failure.</param>
    /// <param name="facts">What Kubernetes knows of the new failure: the limits that it had.</param>
    /// <param name="history">The history of the commit that failed; null when it is not known.</param>
    public static IReadOnlyList<FalseHeal> Judge(IReadOnlyList<OutcomeEntry> heals, string fingerprint, KubernetesFacts facts, FixHistory? history) =>
    [
        .. heals.Select(heal =>
        {
            var (isIn, revertedBy) = heal.Kind is FixKind.Code or FixKind.Revert && history is not null ? history.Find(heal.Commit, heal.Proposal) : (false, null);
            var isEffective = heal.Kind switch
            {
                FixKind.Code or FixKind.Revert => isIn && revertedBy is null,
                FixKind.Resources => HasLimits(facts, heal),
                FixKind.Rerun => true,
                _ => false,
            };
            return new FalseHeal { Uid = heal.Uid, Attempt = heal.Attempt, Recurred = isEffective && heal.Fingerprint == fingerprint, RevertedBy = revertedBy };
        }).Where(heal => heal.Recurred || heal.RevertedBy is not null),
    ];

    private static bool HasLimits(KubernetesFacts facts, OutcomeEntry heal) => heal.Override is { } given
        && (given.Memory is null || (MemoryQuantity.TryParse(facts.MemoryLimit, out var memory) && MemoryQuantity.TryParse(given.Memory, out var raised) && memory.CompareTo(raised) >= 0))
        && (given.Timeout is null || (GoDuration.TryParse(facts.Timeout, out var timeout) && GoDuration.TryParse(given.Timeout, out var longer) && timeout >= longer));
}
