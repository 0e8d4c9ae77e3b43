using System.CommandLine;
using HealOperator.Agent.Local;
using HealOperator.Cli.Errors;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Cli.Commands;

/// <summary>heal errors: prints what went wrong in a log as structured errors.</summary>
internal sealed class ErrorsCommand : ICliCommand
{
    private const string About = """
        Reads a log of any size in one pass and prints its errors; the primary one, the first cause, is marked.

        Examples:
          heal errors build.log --format table
          kubectl logs job/build | heal errors -
          heal errors build.log --format github            in a GitHub workflow: marks the lines of the pull request
          heal errors build.log --format sarif > heal.sarif
          heal errors build.log --matcher my-tool.json     with a problem matcher of your own (docs/matchers.md)
        """;

    public Command Build(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The log, or - for standard input.", DefaultValueFactory = _ => "-" };
        var format = new Option<string>("--format", "-f")
        {
            Description = "ndjson: one JSON object a line, the primary error with \"primary\": true; sarif: SARIF 2.1.0; github: workflow commands of GitHub Actions; table: for people.",
            DefaultValueFactory = _ => "ndjson",
        };
        format.AcceptOnlyFromAmong([.. ErrorFormats.Names]);
        var matchers = new Option<string[]>("--matcher", "-m") { Description = "A file of problem matchers in the format of GitHub Actions or VS Code; may be given several times. They come before those that are built in, the last file first.", DefaultValueFactory = _ => [] };
        var command = new Command("errors", About) { file, format, matchers };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), parsed.GetRequiredValue(matchers), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string file, string format, string[] matchers, CancellationToken cancellationToken)
    {
        if (await LoadAsync(host, matchers, cancellationToken) is not { } set) return ExitCodes.Usage;
        FailureLog log;
        try
        {
            await using var stream = file == "-" ? host.Input() : File.OpenRead(file);
            log = await new FailureReader(set, ManifestFile.Beside(file)).ReadToEndAsync(stream, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync($"heal: {file} cannot be read: {e.Message} Name a log that you may read, or - for standard input.");
            return ExitCodes.Usage;
        }

        ErrorFormats.Write(format, log, host.Output);
        return ExitCodes.Done;
    }

    private static async Task<MatcherSet?> LoadAsync(CommandHost host, string[] files, CancellationToken cancellationToken)
    {
        var set = MatcherSet.BuiltIn;
        foreach (var file in files)
        {
            try
            {
                set = set.With(await File.ReadAllTextAsync(file, cancellationToken), file);
            }
            catch (FormatException e)
            {
                await host.Error.WriteLineAsync($"heal: {e.Message} docs/matchers.md describes the format.");
                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await host.Error.WriteLineAsync($"heal: the matcher file {file} cannot be read: {e.Message} Name a file of problem matchers.");
                return null;
            }
        }

        return set;
    }
}
