using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Cli.Errors;

/// <summary>Prints errors as SARIF 2.1.0, for code scanning and editors.</summary>
internal static class ErrorSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(FailureLog log, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, log);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static void WriteRun(Utf8JsonWriter json, FailureLog log)
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "heal");
        json.WriteString("version", typeof(ErrorSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in log.Errors.Select(Rule).Distinct(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var found in log.Errors) WriteResult(json, found, found == log.Primary);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, MatchedError found, bool isPrimary)
    {
        var error = found.Error;
        json.WriteStartObject();
        json.WriteString("ruleId", Rule(found));
        json.WriteString("level", "error");
        json.WriteStartObject("message");
        json.WriteString("text", ErrorText.WithAdvice(error));
        json.WriteEndObject();
        if (error.File is not null) WriteLocation(json, error);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("heal/v1", Fingerprint.Of(error));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", found.Category.ToString());
        if (isPrimary) json.WriteBoolean("primary", true);
        if (error.Tool is not null) json.WriteString("tool", error.Tool);
        if (error.Task is not null) json.WriteString("task", error.Task);
        if (error.LogLine is { } line) json.WriteNumber("logLine", line);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, StructuredError error)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(error.File!));
        json.WriteEndObject();
        if (error.Line is > 0 and var line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (error.Column is > 0 and var column) json.WriteNumber("startColumn", column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Rule(MatchedError found) => found.Error.Code is { } code ? $"{found.Error.Tool}/{code}" : found.Rule;

    // A relative reference, or a file address when the path has a root.
    private static string Address(string file)
    {
        var path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        if (path.StartsWith('/')) return $"file://{path}";
        return path.Length > 3 && path[1..].StartsWith("%3A/", StringComparison.OrdinalIgnoreCase) ? $"file:///{path[0]}:{path[4..]}" : path;
    }
}
