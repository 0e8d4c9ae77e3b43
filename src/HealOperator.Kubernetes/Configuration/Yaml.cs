using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Reads YAML without reflection, so that trimming cannot break it.</summary>
internal static class Yaml
{
    public static YamlMappingNode Parse(TextReader reader, string source)
    {
        try
        {
            return YamlLoader.Load(reader) is [{ RootNode: YamlMappingNode root }, ..] ? root : [];
        }
        catch (YamlException exception)
        {
            throw new KubernetesConfigurationException($"{source}({exception.Start.Line},{exception.Start.Column}): {exception.Message}", exception);
        }
    }

    public static string? Text(this YamlMappingNode? node, string key) =>
        node?.Children.TryGetValue(key, out var value) == true && value is YamlScalarNode { Value: { Length: > 0 } text } && text != "null" ? text : null;

    public static bool Flag(this YamlMappingNode? node, string key) => node.Text(key) == "true";

    public static YamlMappingNode? Map(this YamlMappingNode? node, string key) =>
        node?.Children.TryGetValue(key, out var value) == true ? value as YamlMappingNode : null;

    public static IEnumerable<YamlNode> Items(this YamlMappingNode? node, string key) =>
        node?.Children.TryGetValue(key, out var value) == true && value is YamlSequenceNode sequence ? sequence : [];
}
