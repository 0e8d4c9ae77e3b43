using HealOperator.Core;
using HealOperator.Core.Outcomes;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Outcomes;

/// <summary>Keeps each record short and true to the policy of the moment, and lets it begin anew where a person asks for that.</summary>
internal sealed class HealOutcomeController(
    OutcomeStore store, RecentWrites<HealOutcome> recent, IEntityCache<HealAttempt> attempts, TimeProvider time) : IEntityController<HealOutcome>
{
    private const int MostReason = 200;

    public async Task<ReconciliationResult<HealOutcome>> ReconcileAsync(HealOutcome entity, CancellationToken cancellationToken)
    {
        var outcome = recent.Newest(entity.Key(), entity)!;
        if (outcome.Status is not { } status || outcome.IsDeleting()) return ReconciliationResult<HealOutcome>.Success(outcome);
        if (outcome.Annotation(HealGroup.Annotations.Restore) is { } reason) status = OutcomeBook.Restore(status, Bounded.Text(reason, MostReason), time.GetUtcNow());
        status = OutcomeBook.Trim(status, entry => IsSettled(outcome.Metadata.Namespace!, entry));
        await store.WriteAsync(outcome, status, cancellationToken);
        return ReconciliationResult<HealOutcome>.Success(outcome);
    }

    /// <summary>An attempt that is gone never comes again: another of its name has another UID.</summary>
    private bool IsSettled(string ns, OutcomeEntry entry) =>
        attempts.Get(ns, entry.Attempt) is not { } attempt || attempt.Metadata.Uid != entry.Uid || (attempt.Status?.Counted?.SequenceEqual(entry.Marks) ?? false);
}
