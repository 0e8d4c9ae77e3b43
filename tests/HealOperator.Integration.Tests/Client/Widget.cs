using HealOperator.Kubernetes.Entities;

namespace HealOperator.Integration.Tests.Client;

/// <summary>A custom resource of the tests' own.</summary>
[KubernetesEntity("widgets.test", "v1", "Widget", "widgets")]
public sealed record Widget : KubernetesObject
{
    public WidgetSpec? Spec { get; init; }

    public WidgetStatus? Status { get; init; }
}
