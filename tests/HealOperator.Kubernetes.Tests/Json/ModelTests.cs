using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Tests.Json;

/// <summary>R24 (unknown fields survive) and R45 (generated metadata, nulls left out, missing lists).</summary>
public class ModelTests
{
    private static readonly JsonSerializerOptions Options = KubernetesJson.CreateOptions();

    [Fact]
    public void Pod_WithFieldsNobodyModelled_RoundTripsThem()
    {
        const string Manifest = """
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","selfLink":"/x","managedFields":[{"manager":"m"}]},
             "spec":{"containers":[{"name":"c","image":"i","livenessProbe":{"httpGet":{"port":80}}}],
             "volumes":[{"name":"v","projected":{"sources":[]}}],"topologySpreadConstraints":[{"maxSkew":1}]}}
            """;

        var pod = JsonSerializer.Deserialize(Manifest, Options.TypeInfo<Pod>())!;
        var written = JsonNode.Parse(JsonSerializer.Serialize(pod, Options.TypeInfo<Pod>()))!;

        var expected = JsonNode.Parse(Manifest)!;
        expected["metadata"]!.AsObject().Remove("managedFields");
        JsonNode.DeepEquals(written, expected).ShouldBeTrue(written.ToJsonString());
    }

    [Fact]
    public void Copy_WithOneFieldChanged_KeepsUnknownFields()
    {
        var pod = JsonSerializer.Deserialize("""{"metadata":{"name":"p"},"spec":{"novel":1,"nodeName":"a"}}""", Options.TypeInfo<Pod>())!;

        var copy = pod with { Spec = pod.Spec! with { NodeName = "b" } };

        JsonSerializer.Serialize(copy, Options.TypeInfo<Pod>()).ShouldContain("\"novel\":1");
    }

    [Fact]
    public void Entity_WithoutTypeInJson_HasItFromTheAttribute()
    {
        var job = JsonSerializer.Deserialize("""{"spec":{}}""", Options.TypeInfo<Job>())!;

        (job.ApiVersion, job.Kind).ShouldBe(("batch/v1", "Job"));
        job.Metadata.ShouldNotBeNull();
        JsonSerializer.Serialize(job, Options.TypeInfo<Job>()).ShouldBe("""{"apiVersion":"batch/v1","kind":"Job","metadata":{},"spec":{}}""");
    }

    [Theory]
    [InlineData("512Mi", 536870912)]
    [InlineData("1.5Gi", 1610612736)]
    [InlineData("2", 2)]
    [InlineData("1e3", 1000)]
    [InlineData("3k", 3000)]
    [InlineData("2E", 2000000000000000000)]
    public void Quantity_WithSuffix_IsInBaseUnits(string text, long expected) => new Quantity(text).ToDecimal().ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("Gi")]
    [InlineData("1Qi")]
    [InlineData("one")]
    public void Quantity_Malformed_IsRefused(string text) => new Quantity(text).TryToDecimal(out _).ShouldBeFalse();

    [Fact]
    public void Quantity_Millis_AreFractions() => new Quantity("250m").ToDecimal().ShouldBe(0.25m);

    [Fact]
    public void Quantity_BareNumber_IsRead()
    {
        var resources = JsonSerializer.Deserialize("""{"limits":{"cpu":1.5,"memory":"1Gi"}}""", KubernetesJsonContext.Default.ResourceRequirements)!;

        resources.Limits!["cpu"].Value.ShouldBe("1.5");
    }

    [Fact]
    public void EveryRegisteredEntity_RoundTrips()
    {
        KubernetesObject[] entities = [new Job(), new Pod(), new ConfigMap(), new Secret(), new Namespace(), new ServiceAccount(), new Lease(), new Event(), new CustomResourceDefinition()];
        foreach (var entity in entities)
        {
            var info = Options.GetTypeInfo(entity.GetType());
            var json = JsonSerializer.Serialize(entity, info);
            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info).ShouldBe(json);
        }
    }

    [Theory]
    [InlineData("80")]
    [InlineData("\"http\"")]
    public void IntOrString_Either_RoundTrips(string json)
    {
        var value = JsonSerializer.Deserialize(json, KubernetesJsonContext.Default.IntOrString);

        JsonSerializer.Serialize(value, KubernetesJsonContext.Default.IntOrString).ShouldBe(json);
    }
}
