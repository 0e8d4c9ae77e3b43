using HealOperator.Kubernetes.Entities;

namespace HealOperator.Integration.Tests.Client;

public sealed record WidgetStatus : ExtensibleRecord
{
    public int? Reconciles { get; init; }

    public IReadOnlyList<Condition>? Conditions { get; init; }
}
