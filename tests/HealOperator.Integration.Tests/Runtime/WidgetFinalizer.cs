using HealOperator.Integration.Tests.Client;
using HealOperator.Kubernetes.Runtime;

namespace HealOperator.Integration.Tests.Runtime;

internal sealed class WidgetFinalizer(WidgetBehaviour behaviour) : IEntityFinalizer<Widget>
{
    public const string Name = "widgets.test/cleanup";

    public Task<ReconciliationResult<Widget>> FinalizeAsync(Widget entity, CancellationToken cancellationToken)
    {
        behaviour.Calls.Enqueue($"finalized {entity.Metadata.Name}");
        return Task.FromResult(ReconciliationResult<Widget>.Success(entity));
    }
}
