namespace HealOperator.Operator.Admission;

/// <summary>Metadata of an object under review, as far as it is looked at.</summary>
internal sealed record ReviewedMetadata
{
    public string? Name { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}
