using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Cli.Commands;

/// <summary>heal diagnose: finds the cause and proposes a fix; changes nothing.</summary>
internal sealed class DiagnoseCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var command = new Command("diagnose", "In a pod: pins the failed state, collects evidence, finds the cause and proposes the smallest fix. Changes nothing.");
        command.SetAction((_, cancellationToken) => PodCommand.RunAsync(host, WireJsonContext.Default.DiagnosisRequest, ExitCodes.Done, async (request, settings) =>
            new() { Diagnosis = await new DiagnosisService(settings, host.Clock).RunAsync(request, cancellationToken) }));
        return command;
    }
}
