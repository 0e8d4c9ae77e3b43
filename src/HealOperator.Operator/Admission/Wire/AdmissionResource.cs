namespace HealOperator.Operator.Admission;

/// <summary>The resource of a request.</summary>
internal sealed record AdmissionResource
{
    public string? Group { get; init; }

    public string? Resource { get; init; }
}
