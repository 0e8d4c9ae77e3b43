using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Cli.Commands;

/// <summary>heal apply: pushes evidence and fix.</summary>
internal sealed class ApplyCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var command = new Command("apply", "In a pod: pushes the evidence, and the fix that was gated, as new branches debug/ and heal/.");
        command.SetAction((_, cancellationToken) => PodCommand.RunAsync(host, WireJsonContext.Default.ApplyRequest, ExitCodes.Done, async (request, settings) =>
            new() { Apply = await new ApplyService(settings, host.Clock).RunAsync(request, cancellationToken) }));
        return command;
    }
}
