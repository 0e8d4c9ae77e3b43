using HealOperator.Core.Diagnosis;
using System.Text.Json;

namespace HealOperator.Cli;

/// <summary>Prints errors as JSON, one a line.</summary>
internal static class ErrorLines
{
    public static void Write(FailureLog log, TextWriter output)
    {
        foreach (var found in log.Errors)
        {
            var e = found.Error;
            var line = new ErrorLine(e.Type, e.Tool, e.Task, e.File, e.Line, e.Column, e.Code, e.Message, e.Suggestion, e.LogLine, found == log.Primary ? true : null);
            output.WriteLine(JsonSerializer.Serialize(line, CliJsonContext.Default.ErrorLine));
        }
    }
}
