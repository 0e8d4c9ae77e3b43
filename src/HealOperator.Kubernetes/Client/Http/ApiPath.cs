using System.Globalization;
using System.Text;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>Builds the path and query of a request.</summary>
internal sealed class ApiPath
{
    private readonly StringBuilder _text = new();
    private char _separator = '?';

    private ApiPath(string start) => _text.Append(start);

    /// <param name="ns">Null addresses all namespaces, or a cluster-scoped kind.</param>
    public static ApiPath To(EntityDescriptor entity, string? ns, string? name = null, string? subresource = null)
    {
        var path = new ApiPath(entity.BasePath);
        if (entity.Namespaced && ns is not null)
        {
            path.Segment("namespaces").Segment(ns);
        }

        path.Segment(entity.Plural);
        if (name is not null)
        {
            path.Segment(name.Length > 0 ? name : throw new ArgumentException($"The name of the {entity.Kind} is empty."));
        }

        return subresource is null ? path : path.Segment(subresource);
    }

    /// <summary>Adds a parameter unless its value is null or empty.</summary>
    public ApiPath With(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _text.Append(_separator).Append(key).Append('=').Append(Uri.EscapeDataString(value));
            _separator = '&';
        }

        return this;
    }

    public ApiPath With(string key, long? value) => With(key, value?.ToString(CultureInfo.InvariantCulture));

    public ApiPath With(string key, bool value) => With(key, value ? "true" : null);

    public override string ToString() => _text.ToString();

    private ApiPath Segment(string segment)
    {
        _text.Append('/').Append(Uri.EscapeDataString(segment));
        return this;
    }
}
