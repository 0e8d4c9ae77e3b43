using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.TestKit;

public sealed class LocalClusterTests
{
    [Fact]
    public async Task Up_OfAControlPlane_GivesAKubectlThatWrites()
    {
        var cluster = await LocalCluster.UpAsync(controlPlane: true);
        var name = $"t-{Guid.NewGuid():N}";

        await cluster.Kubectl.ApplyAsync($$"""
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "{{name}}" }, "data": { "a": "b" } }
            """);

        (await cluster.Kubectl.RunAsync("get", "configmap", name, "-o", "jsonpath={.data.a}")).ShouldBe("b");
        await cluster.Kubectl.RunAsync("delete", "configmap", name);
    }
}
