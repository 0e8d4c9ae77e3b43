using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Reads YAML as kubectl prints and takes it; JSON is YAML, too.</summary>
public static class YamlJson
{
    /// <summary>An alias is written out wherever it stands: without a bound, a few lines could fill the memory.</summary>
    private const int MostNodes = 100_000;

    private const int Deepest = 64;

    /// <summary>The documents of a text that are objects.</summary>
    /// <exception cref="FormatException">It is no YAML that JSON could say; the message says where.</exception>
    public static IReadOnlyList<JsonObject> Parse(string text)
    {
        var nodes = 0;
        return [.. Load(text).Select(document => Convert(document.RootNode, 0, ref nodes)).OfType<JsonObject>()];
    }

    private static IList<YamlDocument> Load(string text)
    {
        try
        {
            return YamlLoader.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new FormatException($"line {e.Start.Line}, column {e.Start.Column}: {e.Message}", e);
        }
    }

    private static JsonNode? Convert(YamlNode node, int depth, ref int nodes)
    {
        if (++nodes > MostNodes || depth > Deepest) throw new FormatException($"line {node.Start.Line}: the document has more than {MostNodes} values, or more than {Deepest} in one another.");
        switch (node)
        {
            case YamlMappingNode map:
                var members = new JsonObject();
                foreach (var (key, value) in map) members[Name(key)] = Convert(value, depth + 1, ref nodes);
                return members;
            case YamlSequenceNode list:
                var items = new JsonArray();
                foreach (var item in list) items.Add(Convert(item, depth + 1, ref nodes));
                return items;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: var text }:
                return Plain(text);
            default:
                return (node as YamlScalarNode)?.Value;
        }
    }

    private static string Name(YamlNode key) => key is YamlScalarNode scalar ? scalar.Value ?? "" : throw new FormatException($"line {key.Start.Line}, column {key.Start.Column}: a key must be a text.");

    private static JsonNode? Plain(string? text) => text switch
    {
        null or "" or "~" or "null" => null,
        "true" or "false" => text == "true",
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when text[0] is '-' or (>= '0' and <= '9') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };
}
