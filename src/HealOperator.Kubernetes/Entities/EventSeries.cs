using System.Text.Json.Serialization;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Entities;

/// <summary>How often an <see cref="Event"/> was repeated, and when last.</summary>
public sealed record EventSeries : ExtensibleRecord
{
    public int? Count { get; init; }

    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? LastObservedTime { get; init; }
}
