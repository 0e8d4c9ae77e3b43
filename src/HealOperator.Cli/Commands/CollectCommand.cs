using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Cli.Commands;

/// <summary>heal collect: what a tool of the pipeline's changed.</summary>
internal sealed class CollectCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var command = new Command("collect", "In a pod: reports what a tool of the pipeline's changed in the workspace.");
        command.SetAction((_, _) => PodCommand.RunAsync(host, WireJsonContext.Default.CollectRequest, ExitCodes.Done, (request, settings) =>
            Task.FromResult(new HealReport { Tool = new CollectService(settings).Run(request) })));
        return command;
    }
}
