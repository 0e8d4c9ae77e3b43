namespace HealOperator.Operator.Pods;

/// <summary>What all pods of ours have in common.</summary>
public sealed record PodSettings
{
    /// <summary>Image of the operator: checkout, diagnosis, apply and checks run it, too.</summary>
    public required string Image { get; init; }

    /// <summary>Service account of the diagnosis pod; may read pods and their logs.</summary>
    public string DiagnosisServiceAccount { get; init; } = "heal-operator-diagnosis";

    /// <summary>Service account of the pods that ask the API nothing.</summary>
    public string ApplyServiceAccount { get; init; } = "heal-operator-apply";
}
