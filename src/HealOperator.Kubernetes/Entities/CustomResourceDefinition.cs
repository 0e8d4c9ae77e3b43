namespace HealOperator.Kubernetes.Entities;

/// <summary>Defines a custom resource.</summary>
[KubernetesEntity("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", Namespaced = false)]
public sealed record CustomResourceDefinition : KubernetesObject
{
    public CustomResourceDefinitionSpec? Spec { get; init; }

    public CustomResourceDefinitionStatus? Status { get; init; }
}
