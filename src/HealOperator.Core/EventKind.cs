namespace HealOperator.Core;

/// <summary>Type of a Kubernetes Event.</summary>
public enum EventKind
{
    /// <summary>All is well.</summary>
    Normal,

    /// <summary>A human should look.</summary>
    Warning,
}
