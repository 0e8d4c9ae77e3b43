namespace HealOperator.TestKit;

/// <summary>Runs kubectl against one cluster.</summary>
public sealed class Kubectl(string program, string kubeconfig, string? context)
{
    /// <summary>Runs kubectl and returns its output without the trailing line break.</summary>
    /// <exception cref="InvalidOperationException">kubectl failed; the message holds what it said.</exception>
    public async Task<string> RunAsync(params string[] arguments) => (await TryRunAsync(arguments)).OutputOrThrow();

    /// <summary>Runs kubectl, whatever comes of it.</summary>
    public Task<CommandResult> TryRunAsync(IReadOnlyList<string> arguments, string? input = null)
    {
        string[] target = context is null ? ["--kubeconfig", kubeconfig] : ["--kubeconfig", kubeconfig, "--context", context];
        return Command.RunAsync(program, [.. target, .. arguments], input: input);
    }

    /// <summary>Applies a manifest.</summary>
    /// <exception cref="InvalidOperationException">The API server refused it.</exception>
    public async Task ApplyAsync(string manifest, string? @namespace = null)
    {
        string[] scope = @namespace is null ? [] : ["--namespace", @namespace];
        (await TryRunAsync([.. scope, "apply", "-f", "-"], manifest)).OutputOrThrow();
    }
}
