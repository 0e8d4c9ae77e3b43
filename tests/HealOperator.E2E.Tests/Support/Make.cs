using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Support;

/// <summary>Runs the Makefile's targets, the way a user does.</summary>
public static class Make
{
    public static async Task<string> RunAsync(string target, params string[] variables) =>
        (await TryRunAsync(target, variables)).OutputOrThrow();

    public static Task<CommandResult> TryRunAsync(string target, IEnumerable<string> variables, string? kubeconfig = null, string? context = null) =>
        Command.RunAsync(
            "make", ["--no-print-directory", "-C", Repository.Root, target, .. variables],
            environment: new Dictionary<string, string?>
            {
                ["KUBECONFIG"] = kubeconfig,
                ["KUBECONTEXT"] = context,
                ["MAKEFLAGS"] = null,
            });
}
