using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>A SARIF log: each result whose level is error; warnings and notes are no errors (SARIF 2.1.0, 3.27.10: warning is the default).</summary>
internal static class SarifReport
{
    /// <summary>Writes the errors.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static void Write(ReadOnlyMemory<byte> bytes, ArtifactText text)
    {
        var lines = new LineCounter(bytes);
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 3 || !reader.ValueTextEquals("results"u8)) continue;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) continue;
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                var at = reader.TokenStartIndex;
                using var result = JsonDocument.ParseValue(ref reader);
                WriteResult(result.RootElement, text, lines.LineOf(at));
            }
        }
    }

    private static void WriteResult(JsonElement result, ArtifactText text, int line)
    {
        if (Text(result, "level") != "error" || Text(result, "kind") is "pass" or "notApplicable" || At(result, "suppressions") is { ValueKind: JsonValueKind.Array } s && s.GetArrayLength() > 0) return;
        var place = At(result, "locations") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0 ? At(all[0], "physicalLocation") : null;
        var region = At(place, "region");
        new ReportLine("sarif", "broken")
        {
            File = Path(Text(At(place, "artifactLocation"), "uri")),
            Line = Text(region, "startLine"),
            Column = Text(region, "startColumn"),
            Code = Text(result, "ruleId"),
            Message = Text(At(result, "message"), "text") ?? Text(result, "ruleId") ?? "error",
        }.WriteTo(text, line);
    }

    private static string? Path(string? uri) =>
        uri is null ? null : Uri.UnescapeDataString(uri.StartsWith("file://", StringComparison.Ordinal) ? uri[7..] : uri);

    private static JsonElement? At(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? element, string name) => At(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
