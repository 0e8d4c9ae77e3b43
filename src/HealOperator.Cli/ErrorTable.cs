using System.Globalization;
using HealOperator.Core.Diagnosis;
using Spectre.Console;

namespace HealOperator.Cli;

/// <summary>Prints errors as a table, the primary one first.</summary>
internal static class ErrorTable
{
    public static void Write(FailureLog log, TextWriter output)
    {
        if (log.Errors.Count == 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"No errors in {log.Lines} lines."));
            return;
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "Tool", "Place", "Code", "Message");
        foreach (var found in log.Errors.OrderByDescending(e => e == log.Primary)) table.AddRow([.. Cells(found.Error, found == log.Primary).Select(Markup.Escape)]);
        console.Write(table);
    }

    private static IEnumerable<string> Cells(StructuredError error, bool isPrimary)
    {
        yield return isPrimary ? ">" : "";
        yield return error.Tool ?? "";
        yield return string.Join(':', new[] { error.File ?? $"log line {error.LogLine}", error.Line?.ToString(CultureInfo.InvariantCulture), error.Column?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
        yield return error.Code ?? "";
        yield return error.Suggestion is null ? error.Message : $"{error.Message} ({error.Suggestion})";
    }
}
