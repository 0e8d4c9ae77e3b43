namespace HealOperator.Kubernetes.Runtime;

/// <summary>This process no longer leads: its writes are refused, and it ends.</summary>
public sealed class LeadershipLostException()
    : Exception("The leader lease could not be renewed in time; another replica may lead now, so this process stops at once.");
