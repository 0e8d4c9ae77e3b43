using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Support;

/// <summary>The images that pods of the tests run.</summary>
public static class Images
{
    public const string Busybox = "localhost/busybox:1";

    public const string Node = "localhost/heal-demo-node:dev";

    public const string Psql = "localhost/heal-demo-psql:dev";

    /// <summary>The operator's own, the one that <c>IMAGE</c> names where the cluster is not ours.</summary>
    public static string Operator { get; } = Environment.GetEnvironmentVariable("IMAGE") ?? "localhost/heal-operator:dev";

    /// <summary>Builds what is not built yet and loads it; a cluster that is not ours must have the images already.</summary>
    public static async Task LoadAsync(LocalCluster cluster)
    {
        if (!cluster.IsLocal)
        {
            return;
        }

        (await Command.RunAsync(Path.Combine(Repository.Root, "hack", "images"), ["busybox", "node", "psql"])).OutputOrThrow();
        await Make.RunAsync("image");
        foreach (var name in (string[])["busybox", "node", "psql"])
        {
            await cluster.LoadImageAsync(Path.Combine(Repository.Cache, "images", $"{name}.tar"));
        }

        await cluster.LoadImageAsync(Path.Combine(Repository.Root, "artifacts", "images", "heal-operator.tar"));
    }
}
