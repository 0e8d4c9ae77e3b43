using HealOperator.Operator.Admission;
using HealOperator.Operator.Pods;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Hosting;

/// <summary>How the operator runs.</summary>
public sealed record HealOperatorSettings
{
    /// <summary>Namespaces to watch; the kubeconfig's or the pod's own when empty.</summary>
    public IReadOnlyList<string> WatchNamespaces { get; init; } = [];

    /// <summary>Namespace of the leader's Lease; the first watched namespace when null.</summary>
    public string? LeaseNamespace { get; init; }

    /// <summary>Name of the Lease.</summary>
    public string LeaseName { get; init; } = "heal-operator";

    /// <summary>What all pods of ours have in common.</summary>
    public required PodSettings Pods { get; init; }

    /// <summary>Port of /livez, /readyz and /metrics; 0 takes any free one.</summary>
    public int HttpPort { get; init; } = 8080;

    /// <summary>The admission webhook; null without one: then a plain annotation approves, and nobody knows whose it was.</summary>
    public WebhookSettings? Webhook { get; init; }

    /// <summary>Least level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Objects of each kind that are worked on at once.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>Kubeconfig to use; the usual places and the pod's service account when null.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>Context of the kubeconfig; its current one when null.</summary>
    public string? Context { get; init; }
}
