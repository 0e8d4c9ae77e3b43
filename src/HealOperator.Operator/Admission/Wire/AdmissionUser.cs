namespace HealOperator.Operator.Admission;

/// <summary>Who makes a request, as the API server authenticated them.</summary>
internal sealed record AdmissionUser
{
    public string? Username { get; init; }

    public string? Uid { get; init; }

    public IReadOnlyList<string>? Groups { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Extra { get; init; }
}
