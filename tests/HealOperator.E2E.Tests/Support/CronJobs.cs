namespace HealOperator.E2E.Tests.Support;

/// <summary>CronJobs on old and new clusters.</summary>
public static class CronJobs
{
    /// <summary>The apiVersion of CronJob on this cluster: batch/v1 since Kubernetes 1.21.</summary>
    public static async Task<string> VersionAsync(World world) =>
        (await world.Cluster.Kubectl.RunAsync("api-resources", "--api-group=batch", "--no-headers")).Contains("batch/v1beta1", StringComparison.Ordinal)
            ? "batch/v1beta1"
            : "batch/v1";
}
