namespace HealOperator.Kubernetes.Entities;

/// <summary>Any object of the Kubernetes API.</summary>
public interface IKubernetesObject
{
    /// <summary><c>group/version</c>, or <c>v1</c> for the core group.</summary>
    string ApiVersion { get; }

    /// <summary>The kind in the singular, as in a manifest.</summary>
    string Kind { get; }

    /// <summary>Name, namespace, labels, owners and the rest that all objects share.</summary>
    ObjectMeta Metadata { get; }
}
