using System.Text.Encodings.Web;
using System.Text.Json;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Cli.Errors;

/// <summary>Prints errors as JSON, one a line.</summary>
internal static class ErrorLines
{
    // Logs are read by people, too: quotes and letters of other languages stay as they are.
    private static readonly CliJsonContext Json = new(new(CliJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(FailureLog log, TextWriter output)
    {
        foreach (var found in log.Errors)
        {
            var e = found.Error;
            var line = new ErrorLine(e.Type, e.Tool, e.Task, e.File, e.Line, e.Column, e.Code, e.Message, e.Suggestion, e.LogLine, found == log.Primary ? true : null);
            output.WriteLine(JsonSerializer.Serialize(line, Json.ErrorLine));
        }
    }
}
