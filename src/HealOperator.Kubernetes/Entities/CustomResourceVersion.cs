using System.Text.Json;

namespace HealOperator.Kubernetes.Entities;

/// <summary>One version of a custom resource with its structural schema.</summary>
public sealed record CustomResourceVersion : ExtensibleRecord
{
    public string? Name { get; init; }

    public bool? Served { get; init; }

    public bool? Storage { get; init; }

    public JsonElement? Schema { get; init; }

    public JsonElement? Subresources { get; init; }

    public IReadOnlyList<CustomResourceColumn>? AdditionalPrinterColumns { get; init; }
}
