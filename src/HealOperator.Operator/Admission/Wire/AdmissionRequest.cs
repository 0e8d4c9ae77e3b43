namespace HealOperator.Operator.Admission;

/// <summary>A request that the API server asks about.</summary>
internal sealed record AdmissionRequest
{
    public string? Uid { get; init; }

    public AdmissionResource? Resource { get; init; }

    public string? SubResource { get; init; }

    public string? Name { get; init; }

    public string? Namespace { get; init; }

    /// <summary>CREATE, UPDATE, DELETE or CONNECT.</summary>
    public string? Operation { get; init; }

    public AdmissionUser? UserInfo { get; init; }

    public ReviewedObject? Object { get; init; }

    public ReviewedObject? OldObject { get; init; }
}
