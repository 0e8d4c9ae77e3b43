using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealOperator.Cli;

/// <summary>Turns arguments into a command and its exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command. Exit code 2 is bad usage, with a sentence on standard error that says what to write.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandHost host)
    {
        var root = new RootCommand("""
            heal: heals failed pipelines. Evidence first, changes second.

            It finds the cause in the log of a failed pipeline, proposes the smallest fix as a diff, and proves on a
            branch of its own that it was the fix that helped. The operator runs the commands checkout, diagnose, apply
            and checks in its pods; errors serves people, too.
            """);
        foreach (var command in CommandCatalogue.All) root.Subcommands.Add(command.Build(host));

        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0) return Explain(parsed, host.Error);
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static int Explain(ParseResult parsed, TextWriter error)
    {
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct()) error.WriteLine($"heal: {message}");
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "heal" : $"heal {command.Name}";
        error.WriteLine($"Write '{path} --help' to see what can be written.");
        return ExitCodes.Usage;
    }
}
