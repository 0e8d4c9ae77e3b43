using System.Collections.Concurrent;
using System.Reflection;

namespace HealOperator.Kubernetes.Entities;

/// <summary>The <see cref="KubernetesEntityAttribute"/> of a type in the forms that URLs, manifests and logs need.</summary>
public sealed record EntityDescriptor(string Group, string Version, string Kind, string Plural, bool Namespaced)
{
    private static readonly ConcurrentDictionary<Type, EntityDescriptor> Known = new();

    /// <summary><c>group/version</c>, or only the version for the core group.</summary>
    public string ApiVersion { get; } = Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The path prefix of the group and version, without a slash at the end.</summary>
    public string BasePath { get; } = Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Group}/{Version}";

    /// <summary>The resource as RBAC and <c>kubectl</c> name it, such as <c>jobs.batch</c>.</summary>
    public string Resource { get; } = Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary>Describes <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidOperationException">The type has no <see cref="KubernetesEntityAttribute"/>.</exception>
    public static EntityDescriptor Of<T>()
        where T : IKubernetesObject => Of(typeof(T));

    /// <inheritdoc cref="Of{T}" />
    public static EntityDescriptor Of(Type type) => Known.GetOrAdd(type, Describe);

    public override string ToString() => Resource;

    private static EntityDescriptor Describe(Type type)
    {
        var entity = type.GetCustomAttribute<KubernetesEntityAttribute>()
            ?? throw new InvalidOperationException($"{type.FullName} needs [KubernetesEntity(group, version, kind, plural)].");
        return new EntityDescriptor(entity.Group, entity.ApiVersion, entity.Kind, entity.PluralName, entity.Namespaced);
    }
}
