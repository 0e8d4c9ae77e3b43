namespace HealOperator.Kubernetes.Configuration;

/// <summary>Decides which configuration is meant.</summary>
internal static class ConfigurationLocator
{
    public static KubernetesClientConfiguration Locate(string? path, string? context, Func<string, string?> environment)
    {
        if (path is not null)
        {
            return Kubeconfig.Load([path]).Resolve(context);
        }

        var listed = (environment("KUBECONFIG") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (listed.Length > 0)
        {
            var present = listed.Where(File.Exists).ToArray();
            return present.Length > 0
                ? Kubeconfig.Load(present).Resolve(context)
                : throw new KubernetesConfigurationException($"KUBECONFIG names {string.Join(" and ", listed)}, but there is no such file.");
        }

        var home = Path.Combine(environment("HOME") ?? environment("USERPROFILE") ?? ".", ".kube", "config");
        if (File.Exists(home))
        {
            return Kubeconfig.Load([home]).Resolve(context);
        }

        if (environment(InClusterConfiguration.HostVariable) is null && environment(InClusterConfiguration.PortVariable) is null)
        {
            throw new KubernetesConfigurationException(
                $"No cluster is configured: give a kubeconfig file, set KUBECONFIG, or put one at {home}. (This is not a pod in a cluster either: {InClusterConfiguration.HostVariable} is not set.)");
        }

        return InClusterConfiguration.Load(environment, InClusterConfiguration.ServiceAccountDirectory);
    }
}
