using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>
/// run_results.json of dbt in any version: each result that failed, written as dbt's console writes it. Warnings are no errors, and a
/// skipped node is a victim, no cause. (dbt-core, artifacts/schemas/run, v1 to v6; a status is one of success, error, fail, warn,
/// skipped, pass, runtime error, partial success, no-op.)
/// </summary>
internal static class DbtRunResults
{
    private static readonly string[] Failing = ["error", "fail", "runtime error", "partial success"];

    /// <summary>Writes the failed results.</summary>
    /// <exception cref="JsonException">The text is no JSON from some place on; what came before is written.</exception>
    public static void Write(ReadOnlyMemory<byte> bytes, DbtManifest? manifest, ArtifactText text)
    {
        var lines = new LineCounter(bytes);
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            var isResults = reader.ValueTextEquals("results"u8);
            reader.Read();
            if (!isResults || reader.TokenType != JsonTokenType.StartArray) reader.Skip();
            else while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) WriteResult(ref reader, lines, manifest, text);
        }
    }

    private static void WriteResult(ref Utf8JsonReader reader, LineCounter lines, DbtManifest? manifest, ArtifactText text)
    {
        string? status = null, message = null, id = null;
        var at = reader.TokenStartIndex;
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            var name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
            reader.Read();
            if (name == "message") at = reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.String && name is "status") status = reader.GetString();
            else if (reader.TokenType == JsonTokenType.String && name is "message") message = reader.GetString();
            else if (reader.TokenType == JsonTokenType.String && name is "unique_id") id = reader.GetString();
            else reader.Skip();
        }

        if (Failing.Contains(status)) text.Write(Console(status!, message, id, manifest), lines.LineOf(at));
    }

    // unique_id is TYPE.PACKAGE.NAME, with a hash behind the name of a generic test.
    private static string Console(string status, string? message, string? id, DbtManifest? manifest)
    {
        var parts = (id ?? "").Split('.');
        var (type, name) = (parts[0].Length == 0 ? "model" : parts[0], parts.Length > 2 ? parts[2] : id);
        var file = manifest?.PathOf(id) ?? type switch { "model" => $"{name}.sql", "seed" => $"{name}.csv", _ => "" };
        var said = string.IsNullOrWhiteSpace(message) ? status : message;
        if (said.Contains(" Error in ", StringComparison.Ordinal)) return said;
        var head = status == "fail" ? $"Failure in {type} {name} ({file})" : $"Runtime Error in {type} {name} ({file})";
        return $"{head}\n  {said.ReplaceLineEndings("\n  ")}";
    }
}
