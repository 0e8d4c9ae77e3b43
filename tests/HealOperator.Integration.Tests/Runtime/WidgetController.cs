using HealOperator.Integration.Tests.Client;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Runtime;

namespace HealOperator.Integration.Tests.Runtime;

internal sealed class WidgetController(IKubernetesClient client, WidgetBehaviour behaviour) : IEntityController<Widget>
{
    public async Task<ReconciliationResult<Widget>> ReconcileAsync(Widget entity, CancellationToken cancellationToken)
    {
        behaviour.Calls.Enqueue(entity.Metadata.Name!);
        await behaviour.Reconcile(client, entity, cancellationToken);
        return ReconciliationResult<Widget>.Success(entity);
    }

    public Task<ReconciliationResult<Widget>> DeletedAsync(Widget entity, CancellationToken cancellationToken)
    {
        behaviour.Calls.Enqueue($"deleted {entity.Metadata.Name}");
        return Task.FromResult(ReconciliationResult<Widget>.Success(entity));
    }
}
