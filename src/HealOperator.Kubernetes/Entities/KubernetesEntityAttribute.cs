namespace HealOperator.Kubernetes.Entities;

/// <summary>Says where the API serves a type.</summary>
/// <param name="group">API group; empty for the core group.</param>
/// <param name="apiVersion">Version within the group, such as <c>v1alpha1</c>.</param>
/// <param name="kind">Kind in the singular.</param>
/// <param name="pluralName">Lower-case plural, as it stands in the URL.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KubernetesEntityAttribute(string group, string apiVersion, string kind, string pluralName) : Attribute
{
    public string Group { get; } = group;

    public string ApiVersion { get; } = apiVersion;

    public string Kind { get; } = kind;

    public string PluralName { get; } = pluralName;

    /// <summary>False for cluster-scoped kinds; true by default.</summary>
    public bool Namespaced { get; init; } = true;
}
