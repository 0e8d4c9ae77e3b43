using System.Text.Json.Serialization;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Entities;

/// <summary>Something that happened to an object (events.k8s.io/v1).</summary>
[KubernetesEntity("events.k8s.io", "v1", "Event", "events")]
public sealed record Event : KubernetesObject
{
    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? EventTime { get; init; }

    public EventSeries? Series { get; init; }

    public string? ReportingController { get; init; }

    public string? ReportingInstance { get; init; }

    public string? Action { get; init; }

    public string? Reason { get; init; }

    public ObjectReference? Regarding { get; init; }

    public ObjectReference? Related { get; init; }

    public string? Note { get; init; }

    public string? Type { get; init; }
}
