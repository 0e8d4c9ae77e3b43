using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Cli.Replay;

/// <summary>Reads an attempt and its evidence from the cluster.</summary>
internal static class ReplayCluster
{
    /// <exception cref="FormatException">There is no such attempt.</exception>
    public static async Task<ReplaySource> ReadAsync(string name, string? ns, string? kubeconfig, string? context, CancellationToken cancellationToken)
    {
        var configuration = KubernetesClientConfiguration.Load(kubeconfig, context) with { JsonContexts = [OperatorJsonContext.Default], UserAgent = "heal-replay" };
        var client = KubernetesClientFactory.Create(configuration);
        var attempt = await client.GetAsync<HealAttempt>(name, ns, cancellationToken)
            ?? throw new FormatException($"There is no file {name}, and no HealAttempt of that name in namespace {ns ?? client.DefaultNamespace}.");
        var map = attempt.Status?.Evidence is { } evidence ? await client.GetAsync<ConfigMap>(evidence.ConfigMap, attempt.Metadata.Namespace, cancellationToken) : null;
        return new(attempt, map?.BinaryData?.GetValueOrDefault(MountPaths.EvidenceKey) is { } data ? ReplayReader.Unzip(data, $"ConfigMap {map.Metadata.Name}") : null);
    }
}
