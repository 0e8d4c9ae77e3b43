using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Cli.Commands;

/// <summary>heal checkout: the first container of a run.</summary>
internal sealed class CheckoutCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var command = new Command("checkout", "In a run's pod: checks out the exact commit of the request in HEAL_REQUEST.");
        command.SetAction((_, cancellationToken) => PodCommand.RunAsync(host, WireJsonContext.Default.CheckoutRequest, ExitCodes.Failed, async (request, settings) =>
            new() { Checkout = await new CheckoutService(settings, host.Clock).RunAsync(request, cancellationToken) }));
        return command;
    }
}
