using System.Text.Json.Serialization;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Entities;

/// <summary>Who holds a <see cref="Lease"/>, and for how long.</summary>
public sealed record LeaseSpec : ExtensibleRecord
{
    public string? HolderIdentity { get; init; }

    public int? LeaseDurationSeconds { get; init; }

    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? AcquireTime { get; init; }

    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? RenewTime { get; init; }

    public int? LeaseTransitions { get; init; }
}
