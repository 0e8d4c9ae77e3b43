namespace HealOperator.Kubernetes.Runtime;

/// <summary>What makes two events the same, so that they are counted instead of written twice.</summary>
internal sealed record EventKey(string RegardingUid, string RegardingName, string? RelatedUid, EventType Type, string Reason, string Action, string Note);
