using System.CommandLine;
using HealOperator.Operator.Crds;

namespace HealOperator.Cli.Commands;

/// <summary>heal crds: writes the custom resource definitions, for GitOps and for those who install without the chart.</summary>
internal sealed class CrdsCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var output = new Option<string>("--output", "-o") { Description = "Folder to write to; made when it is missing.", Required = true };
        var command = new Command("crds", "Writes the CustomResourceDefinitions as YAML, one file each.") { output };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(output), host));
        return command;
    }

    private static int Write(string folder, CommandHost host)
    {
        try
        {
            foreach (var path in CrdFiles.Write(folder)) host.Output.WriteLine(path);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"heal: cannot write to '{folder}': {e.Message} Name a folder that you may write to.");
            return ExitCodes.Failed;
        }
    }
}
