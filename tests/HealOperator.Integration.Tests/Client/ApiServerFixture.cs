using System.Text.Json;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Client;

/// <summary>A real API server that serves Widgets, and namespaces of the tests' own on it.</summary>
public sealed class ApiServerFixture : IAsyncLifetime
{
    private const string Schema = """
        {"openAPIV3Schema":{"type":"object","properties":{
          "spec":{"type":"object","x-kubernetes-preserve-unknown-fields":true},
          "status":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{
            "conditions":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["type"],
              "items":{"type":"object","required":["type"],"x-kubernetes-preserve-unknown-fields":true,"properties":{"type":{"type":"string"}}}}}}}}}
        """;

    public KubernetesClientConfiguration Configuration { get; private set; } = null!;

    public IKubernetesClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var cluster = await LocalCluster.UpAsync(controlPlane: true);
        Configuration = KubernetesClientConfiguration.Load(cluster.KubeconfigPath, cluster.Context) with
        {
            JsonContexts = [WidgetJsonContext.Default],
            FieldManager = "tests",
        };
        Client = KubernetesClientFactory.Create(Configuration);
        await Client.ApplyAsync(Definition());
        await Eventually.TrueAsync(
            async () => (await Client.GetAsync<CustomResourceDefinition>("widgets.widgets.test"))?.Status?.Conditions.Find("Established")?.Status == "True"
                && (await Client.ListAsync<Widget>("default")).Items.Count >= 0,
            TimeSpan.FromSeconds(20),
            "widgets are served");
    }

    public Task DisposeAsync()
    {
        (Client as IDisposable)?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A new namespace; left to the cluster, whose controllers take seconds to empty one.</summary>
    public async Task<string> NamespaceAsync()
    {
        var name = $"client-{Guid.NewGuid():N}";
        await Client.CreateAsync(new Namespace { Metadata = new ObjectMeta { Name = name } });
        return name;
    }

    private static CustomResourceDefinition Definition()
    {
        using var schema = JsonDocument.Parse(Schema);
        using var subresources = JsonDocument.Parse("""{"status":{}}""");
        return new CustomResourceDefinition
        {
            Metadata = new ObjectMeta { Name = "widgets.widgets.test" },
            Spec = new CustomResourceDefinitionSpec
            {
                Group = "widgets.test",
                Scope = "Namespaced",
                Names = new CustomResourceNames { Kind = "Widget", Plural = "widgets", Singular = "widget", ListKind = "WidgetList" },
                Versions =
                [
                    new CustomResourceVersion
                    {
                        Name = "v1",
                        Served = true,
                        Storage = true,
                        Schema = schema.RootElement.Clone(),
                        Subresources = subresources.RootElement.Clone(),
                    },
                ],
            },
        };
    }
}
