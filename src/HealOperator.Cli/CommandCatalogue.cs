using HealOperator.Cli.Commands;

namespace HealOperator.Cli;

/// <summary>Every command of heal, in the order in which the help lists them.</summary>
internal static class CommandCatalogue
{
    public static IReadOnlyList<ICliCommand> All { get; } =
    [
        new ErrorsCommand(),
        new DiagnoseCommand(),
        new GateCommand(),
        new CheckoutCommand(),
        new CollectCommand(),
        new ApplyCommand(),
        new ChecksCommand(),
        new ReplayCommand(),
        new OperatorCommand(),
        new CrdsCommand(),
    ];
}
