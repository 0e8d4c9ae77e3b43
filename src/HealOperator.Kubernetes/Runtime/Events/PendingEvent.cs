using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>An event on its way, with the time it happened.</summary>
internal sealed record PendingEvent(EventKey Key, ObjectReference Regarding, ObjectReference? Related, DateTimeOffset At);
