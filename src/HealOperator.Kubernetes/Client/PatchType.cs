namespace HealOperator.Kubernetes.Client;

/// <summary>The language of a <see cref="Patch"/>.</summary>
public enum PatchType
{
    /// <summary>RFC 6902.</summary>
    Json,

    /// <summary>RFC 7386.</summary>
    Merge,
}
