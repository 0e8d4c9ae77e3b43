using System.Text.Json;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Chart;

/// <summary>What the chart's files must be, without a cluster.</summary>
public sealed class ChartFilesTests
{
    private static readonly string Chart = Path.Combine(Repository.Root, "charts", "heal-operator");

    [Theory]
    [InlineData("crd", "crds")]
    [InlineData("rbac", "rbac")]
    public void Files_SharedWithConfig_DoNotDrift(string source, string copy)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Chart, "files", copy)))
        {
            File.ReadAllText(file).ShouldBe(
                File.ReadAllText(Path.Combine(Repository.Root, "config", source, Path.GetFileName(file))), "run hack/sync-chart");
        }

        Directory.GetFiles(Path.Combine(Chart, "files", "crds")).Length.ShouldBe(Directory.GetFiles(Path.Combine(Repository.Root, "config", "crd")).Length);
    }

    [Fact]
    public void Schema_EveryObject_IsClosedOrAMapOfOneType()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Chart, "values.schema.json")));

        Open(schema.RootElement, "values").ShouldBe(["values.global"], "Helm itself sets global");
    }

    [Fact]
    public async Task Render_UnknownValue_IsRefused()
    {
        var result = await Renderer.TryRunAsync("--set", "watchNamespace=a");

        result.ExitCode.ShouldNotBe(0);
        result.Error.ShouldContain("watchNamespace");
    }

    private static IEnumerable<string> Open(JsonElement schema, string path)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (schema.TryGetProperty("type", out var type) && type.ToString() == "object"
            && !(schema.TryGetProperty("additionalProperties", out var rest) && rest.ValueKind is JsonValueKind.False or JsonValueKind.Object))
        {
            yield return path;
        }

        foreach (var child in schema.EnumerateObject().SelectMany(p => p.Name == "properties"
            ? p.Value.EnumerateObject().SelectMany(c => Open(c.Value, $"{path}.{c.Name}"))
            : Open(p.Value, path)))
        {
            yield return child;
        }
    }
}
