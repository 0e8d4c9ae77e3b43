using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Reads YAML as kubectl prints and takes it; JSON is YAML, too.</summary>
public static class YamlJson
{
    /// <summary>The documents of a text that are objects.</summary>
    /// <exception cref="FormatException">It is no YAML; the message says where.</exception>
    public static IReadOnlyList<JsonObject> Parse(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new FormatException($"line {e.Start.Line}, column {e.Start.Column}: {e.Message}", e);
        }

        return [.. stream.Documents.Select(document => Convert(document.RootNode)).OfType<JsonObject>()];
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => new JsonArray([.. list.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => Plain(text),
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static JsonObject Map(YamlMappingNode map)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map)
        {
            if (key is not YamlScalarNode { Value: { } name }) throw new FormatException($"line {key.Start.Line}, column {key.Start.Column}: a key must be a text.");
            result[name] = Convert(value);
        }

        return result;
    }

    private static JsonNode? Plain(string? text) => text switch
    {
        null or "" or "~" or "null" => null,
        "true" or "false" => text == "true",
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when text[0] is '-' or (>= '0' and <= '9') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };
}
