using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Client;

/// <summary>Makes clients. One client serves a whole process; it is safe for use from many threads.</summary>
public static class KubernetesClientFactory
{
    /// <param name="time">The clock of time limits, retries and token expiry; the system's when null.</param>
    public static IKubernetesClient Create(KubernetesClientConfiguration configuration, TimeProvider? time = null) =>
        Create(configuration, time ?? TimeProvider.System, new RequestTotals(), null);

    /// <param name="totals">Shared by the clients of one process.</param>
    /// <param name="front">Sees every request first.</param>
    internal static IKubernetesClient Create(
        KubernetesClientConfiguration configuration,
        TimeProvider time,
        RequestTotals totals,
        DelegatingHandler? front)
    {
        var credentials = CredentialSources.Create(configuration, time);
        HttpMessageHandler handler = HandlerFactory.Create(configuration, credentials);
        if (front is not null)
        {
            front.InnerHandler = handler;
            handler = front;
        }

        var transport = new ApiTransport(handler, credentials, configuration, time, totals);
        return new KubernetesClient(transport, configuration, KubernetesJson.CreateOptions(configuration.JsonContexts), time);
    }
}
