using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Outcomes;

/// <summary>Counts attempts beside the loop that heals: what cannot be counted now holds no heal up.</summary>
internal sealed class OutcomeController(OutcomeLedger ledger, RecentWrites<HealAttempt> recent) : IEntityController<HealAttempt>
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    public async Task<ReconciliationResult<HealAttempt>> ReconcileAsync(HealAttempt entity, CancellationToken cancellationToken)
    {
        var done = await ledger.RecordAsync(recent.Newest(entity.Key(), entity)!, cancellationToken);
        return ReconciliationResult<HealAttempt>.Success(entity, done ? null : Again);
    }
}
