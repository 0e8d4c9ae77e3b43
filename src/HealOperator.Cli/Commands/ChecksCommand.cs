using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Cli.Commands;

/// <summary>heal checks: asks the checks after the fix.</summary>
internal sealed class ChecksCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var command = new Command("checks", "In a pod: asks the pipeline's checks again, after the fix.");
        command.SetAction((_, cancellationToken) => PodCommand.RunAsync(host, WireJsonContext.Default.ChecksRequest, ExitCodes.Done, async (request, settings) =>
            new() { Checks = await new ChecksService(settings).RunAsync(request, cancellationToken) }));
        return command;
    }
}
