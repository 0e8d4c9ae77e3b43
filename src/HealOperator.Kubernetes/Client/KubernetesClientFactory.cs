using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Client;

/// <summary>Makes clients. One client serves a whole process; it is safe for use from many threads.</summary>
public static class KubernetesClientFactory
{
    /// <param name="time">The clock of time limits, retries and token expiry; the system's when null.</param>
    public static IKubernetesClient Create(KubernetesClientConfiguration configuration, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var credentials = CredentialSources.Create(configuration, time);
        var transport = new ApiTransport(HandlerFactory.Create(configuration, credentials), credentials, configuration, time);
        return new KubernetesClient(transport, configuration, KubernetesJson.CreateOptions(configuration.JsonContexts), time);
    }
}
