using HealOperator.Kubernetes.Entities;

namespace HealOperator.Integration.Tests.Client;

public sealed record WidgetSpec : ExtensibleRecord
{
    public int? Size { get; init; }

    public string? Colour { get; init; }
}
