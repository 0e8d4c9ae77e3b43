namespace HealOperator.Kubernetes.Runtime;

/// <summary>What happened to a cached object.</summary>
internal enum EntityChangeKind
{
    Added,
    Modified,
    Deleted,
}
