namespace HealOperator.Kubernetes.Client;

/// <summary>How to apply.</summary>
public sealed record ApplyOptions
{
    /// <summary>Who owns the applied fields; the configuration's field manager when null. Use one for the spec, another for the status.</summary>
    public string? FieldManager { get; init; }

    /// <summary>Takes over fields that others own; true by default, as controllers should.</summary>
    public bool Force { get; init; } = true;
}
