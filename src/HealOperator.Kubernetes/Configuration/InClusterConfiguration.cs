namespace HealOperator.Kubernetes.Configuration;

/// <summary>The configuration that a pod gets from its service account.</summary>
internal static class InClusterConfiguration
{
    public const string HostVariable = "KUBERNETES_SERVICE_HOST";
    public const string PortVariable = "KUBERNETES_SERVICE_PORT";
    public const string ServiceAccountDirectory = "/var/run/secrets/kubernetes.io/serviceaccount";

    public static KubernetesClientConfiguration Load(Func<string, string?> environment, string directory)
    {
        var (host, port) = (environment(HostVariable), environment(PortVariable));
        if (string.IsNullOrEmpty(host) || string.IsNullOrEmpty(port))
        {
            throw new KubernetesConfigurationException($"Not in a cluster: both {HostVariable} and {PortVariable} must be set.");
        }

        var token = Path.Combine(directory, "token");
        if (!File.Exists(token))
        {
            throw new KubernetesConfigurationException(
                $"There is no service account token at {token}: does the pod have automountServiceAccountToken: false?");
        }

        var namespaceFile = Path.Combine(directory, "namespace");
        return new KubernetesClientConfiguration
        {
            Server = new Uri($"https://{(host.Contains(':') ? $"[{host}]" : host)}:{port}"),
            Namespace = File.Exists(namespaceFile) ? File.ReadAllText(namespaceFile).Trim() : "default",
            CertificateAuthorityFile = Path.Combine(directory, "ca.crt"),
            TokenFile = token,
        };
    }
}
