namespace HealOperator.TestKit;

/// <summary>Runs the <c>git</c> program, untouched by the configuration of the machine and its user.</summary>
public static class Git
{
    private static readonly Dictionary<string, string?> Isolated = new()
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_AUTHOR_NAME"] = "Test",
        ["GIT_AUTHOR_EMAIL"] = "test@example.com",
        ["GIT_COMMITTER_NAME"] = "Test",
        ["GIT_COMMITTER_EMAIL"] = "test@example.com",
        ["GIT_CONFIG_COUNT"] = "2",
        ["GIT_CONFIG_KEY_0"] = "init.defaultBranch",
        ["GIT_CONFIG_VALUE_0"] = "main",
        ["GIT_CONFIG_KEY_1"] = "safe.directory",
        ["GIT_CONFIG_VALUE_1"] = "*",
        ["LC_ALL"] = "C.UTF-8",
    };

    /// <summary>Runs git in a directory and returns its output without the trailing line break.</summary>
    /// <exception cref="InvalidOperationException">git failed; the message holds what it said.</exception>
    public static async Task<string> RunAsync(string directory, params string[] arguments) =>
        (await TryRunAsync(directory, arguments)).OutputOrThrow();

    /// <summary>Runs git in a directory, whatever comes of it.</summary>
    public static Task<CommandResult> TryRunAsync(string directory, params string[] arguments) =>
        Command.RunAsync("git", arguments, directory, Isolated);

    /// <summary>Adds all changes, commits them and returns the commit's id.</summary>
    public static async Task<string> CommitAsync(string directory, string message)
    {
        await RunAsync(directory, "add", "--all");
        await RunAsync(directory, "commit", "--quiet", "--allow-empty", "--message", message);
        return await RunAsync(directory, "rev-parse", "HEAD");
    }
}
