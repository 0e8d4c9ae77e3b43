using System.CommandLine;

namespace HealOperator.Cli;

/// <summary>One command of heal. A class for each, in Commands, listed in <see cref="CommandCatalogue"/>.</summary>
internal interface ICliCommand
{
    /// <summary>Describes the command and what it does; must be cheap, since every start builds all of them.</summary>
    Command Build(CommandHost host);
}
