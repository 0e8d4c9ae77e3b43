using System.Text.Json.Serialization;

namespace HealOperator.Kubernetes.Entities;

/// <summary>The API server's description of an error (or of a finished delete).</summary>
public sealed record Status : ExtensibleRecord
{
    public string? ApiVersion { get; init; }

    public string? Kind { get; init; }

    [JsonPropertyName("status")]
    public string? State { get; init; }

    public string? Message { get; init; }

    public string? Reason { get; init; }

    public StatusDetails? Details { get; init; }

    public int? Code { get; init; }
}
