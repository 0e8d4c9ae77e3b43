using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HealOperator.Operator.Crds;

/// <summary>Writes JSON as block YAML: the same input always gives the same text.</summary>
internal static class YamlText
{
    public static string Of(JsonNode document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue).WithIndentedSequences());
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(IEmitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, fields.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in fields)
                {
                    emitter.Emit(new Scalar(key));
                    Write(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray items:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, IsShort(items) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in items) Write(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            default:
                var isText = node?.GetValueKind() == JsonValueKind.String;
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, Text(node), isText && NeedsQuotes(Text(node)) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any, isPlainImplicit: true, isQuotedImplicit: true));
                break;
        }
    }

    private static bool IsShort(JsonArray items) => items.All(item => item is JsonValue) && items.Sum(item => Text(item).Length + 2) < 120;

    private static string Text(JsonNode? node) => node switch
    {
        null => "null",
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    /// <summary>Texts that a YAML reader would take for something else.</summary>
    private static bool NeedsQuotes(string text) =>
        text.Length == 0
        || text is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "True" or "False" or "~"
        || double.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out _)
        || "!&*?|>@`\"'%{}[]#,-.".Contains(text[0], StringComparison.Ordinal)
        || text.Contains(": ", StringComparison.Ordinal)
        || text.Contains(" #", StringComparison.Ordinal);
}
