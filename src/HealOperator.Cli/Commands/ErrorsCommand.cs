using System.CommandLine;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Cli.Commands;

/// <summary>heal errors: prints what went wrong in a log as structured errors.</summary>
internal sealed class ErrorsCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The log, or - for standard input.", DefaultValueFactory = _ => "-" };
        var format = new Option<string>("--format", "-f") { Description = "ndjson: one JSON object a line, the primary error with \"primary\": true; table: for people.", DefaultValueFactory = _ => "ndjson" };
        format.AcceptOnlyFromAmong("ndjson", "table");
        var command = new Command("errors", "Reads a log of any size in one pass and prints its errors; the primary one, the first cause, is marked.") { file, format };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string file, string format, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file == "-" ? host.Input() : File.OpenRead(file);
            var log = await FailureReader.ReadAsync(stream, cancellationToken);
            if (format == "table") ErrorTable.Write(log, host.Output);
            else ErrorLines.Write(log, host.Output);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync($"heal: {file} cannot be read: {e.Message}");
            return ExitCodes.Usage;
        }
    }
}
