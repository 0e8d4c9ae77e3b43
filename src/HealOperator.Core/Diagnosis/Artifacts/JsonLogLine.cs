using System.Text;
using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>
/// One line of a log that is written as JSON objects, as the text that a console would show: docker's json-file (<c>log</c>), dbt
/// (<c>info.msg</c>; before 1.4 <c>msg</c>), and services that write a message with a level or a time.
/// </summary>
internal static class JsonLogLine
{
    private static readonly string[] Levels = ["error", "fatal", "critical", "panic", "emergency", "alert"];

    /// <summary>The text; null when the line is no such object.</summary>
    public static string? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2 || line[0] != '{' || line.TrimEnd(" \t\r\n"u8)[^1] != '}') return null;
        try
        {
            var reader = new Utf8JsonReader(line);
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            reader.Read();
            Collect(ref reader, "", fields);
            return Text(fields);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Collect(ref Utf8JsonReader reader, string prefix, Dictionary<string, string> fields)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = prefix + reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.String) fields.TryAdd(name, reader.GetString()!);
            else if (reader.TokenType is JsonTokenType.Number) fields.TryAdd(name, Encoding.UTF8.GetString(reader.ValueSpan));
            else if (reader.TokenType == JsonTokenType.StartObject && prefix.Length == 0 && name is "info" or "err" or "error" or "exception") Collect(ref reader, name + ".", fields);
            else reader.Skip();
        }
    }

    private static string? Text(Dictionary<string, string> fields)
    {
        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var value) && value.Length > 0) return value;
            }

            return null;
        }

        if (fields.TryGetValue("info.msg", out var said) || (fields.ContainsKey("log_version") && fields.TryGetValue("msg", out said))) return said;
        if (fields.ContainsKey("stream") && fields.TryGetValue("log", out said)) return said;
        var message = First("msg", "message", "@message", "event", "text", "textPayload", "body");
        var level = First("level", "severity", "levelname", "lvl", "@level", "log.level", "loglevel");
        if (message is null || (level is null && First("time", "ts", "timestamp", "@timestamp", "asctime") is null)) return null;
        var cause = First("error", "err", "err.message", "error.message", "exception", "exception.message");
        var stack = First("stack", "stacktrace", "stack_trace", "exc_info", "traceback", "err.stack", "error.stack", "exception.stacktrace");
        var isError = level is not null && (Levels.Contains(level.ToLowerInvariant()) || (int.TryParse(level, out var number) && number is >= 50 and <= 60));
        var lines = new List<string> { message };
        if (stack is not null) lines.Add(stack);
        if (isError) lines.Add($"error: {message}{(cause is null || message.Contains(cause, StringComparison.Ordinal) ? "" : $": {cause}")}");
        else if (cause is not null) lines.Add(cause);
        return string.Join('\n', lines);
    }
}
