using System.Text.Json.Serialization;

namespace HealOperator.Kubernetes.Entities;

/// <summary>
/// Base of all typed objects. A derived type carries <see cref="KubernetesEntityAttribute"/>, which also supplies
/// <see cref="ApiVersion"/> and <see cref="Kind"/> where they are not set (the API server leaves them out of list items).
/// </summary>
public abstract record KubernetesObject : ExtensibleRecord, IKubernetesObject
{
    /// <inheritdoc />
    [JsonPropertyOrder(-3)]
    public string ApiVersion
    {
        get => field ?? EntityDescriptor.Of(GetType()).ApiVersion;
        init;
    }

    /// <inheritdoc />
    [JsonPropertyOrder(-2)]
    public string Kind
    {
        get => field ?? EntityDescriptor.Of(GetType()).Kind;
        init;
    }

    /// <inheritdoc />
    [JsonPropertyOrder(-1)]
    public ObjectMeta Metadata
    {
        get;
        init => field = value ?? new ObjectMeta();
    } = new();
}
