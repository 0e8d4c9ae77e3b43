using HealOperator.TestKit;
using YamlDotNet.RepresentationModel;

namespace HealOperator.E2E.Tests.Chart;

/// <summary>Renders the chart without a cluster.</summary>
internal static class Renderer
{
    public static Task<CommandResult> TryRunAsync(params string[] arguments) => Command.RunAsync(
        Path.Combine(Repository.Root, "hack", "chart-render"),
        ["rel", Path.Combine(Repository.Root, "charts", "heal-operator"), "--namespace", "team-a", .. arguments]);

    /// <summary>The manifests as YAML documents.</summary>
    public static async Task<IReadOnlyList<YamlMappingNode>> RenderAsync(params string[] arguments)
    {
        var yaml = new YamlStream();
        using var text = new StringReader((await TryRunAsync(arguments)).OutputOrThrow());
        yaml.Load(text);
        return [.. yaml.Documents.Select(d => d.RootNode).OfType<YamlMappingNode>()];
    }

    public static string Text(this YamlNode node, params string[] path) => ((YamlScalarNode)path.Aggregate(node, (n, key) => n[key])).Value!;
}
