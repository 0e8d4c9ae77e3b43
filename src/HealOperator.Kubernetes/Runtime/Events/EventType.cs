namespace HealOperator.Kubernetes.Runtime;

/// <summary>Whether an event tells of the expected or of trouble.</summary>
public enum EventType
{
    Normal,
    Warning,
}
