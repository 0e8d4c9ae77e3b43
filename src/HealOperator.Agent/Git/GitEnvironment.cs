using System.Globalization;

namespace HealOperator.Agent.Git;

/// <summary>The environment that git runs in: nothing of the machine's configuration, and nothing that a repository could make it run.</summary>
internal static class GitEnvironment
{
    /// <summary>The environment for a server; without credentials, for what is local.</summary>
    public static Dictionary<string, string> For(GitCredentials? credentials)
    {
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin",
            ["HOME"] = Path.GetTempPath(),
            ["LC_ALL"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_ALLOW_PROTOCOL"] = "http:https:ssh",
            ["GIT_PROTOCOL_FROM_USER"] = "0",
            ["GIT_LFS_SKIP_SMUDGE"] = "1",
        };
        if (credentials?.SshCommand is { } ssh) environment["GIT_SSH_COMMAND"] = ssh;
        AddConfiguration(environment, Configuration(credentials));
        return environment;
    }

    private static IEnumerable<(string Key, string Value)> Configuration(GitCredentials? credentials)
    {
        yield return ("core.hooksPath", "/dev/null");
        yield return ("core.fsmonitor", "false");
        yield return ("core.autocrlf", "false");
        yield return ("core.protectHFS", "true");
        yield return ("core.protectNTFS", "true");
        yield return ("submodule.recurse", "false");
        yield return ("fetch.recurseSubmodules", "false");
        yield return ("fetch.fsckObjects", "true");
        yield return ("transfer.bundleURI", "false");
        yield return ("gc.auto", "0");
        yield return ("maintenance.auto", "false");
        yield return ("init.defaultBranch", "heal");
        yield return ("init.templateDir", "");
        yield return ("safe.directory", "*");
        yield return ("advice.detachedHead", "false");
        yield return ("http.followRedirects", "initial");
        yield return ("http.lowSpeedLimit", "1000");
        yield return ("http.lowSpeedTime", "60");
        yield return ("credential.helper", "");
        if (credentials?.CredentialStore is { } store) yield return ("credential.helper", $"store --file={store}");
    }

    private static void AddConfiguration(Dictionary<string, string> environment, IEnumerable<(string Key, string Value)> configuration)
    {
        var count = 0;
        foreach (var (key, value) in configuration)
        {
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{count}")] = key;
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{count}")] = value;
            count++;
        }

        environment["GIT_CONFIG_COUNT"] = count.ToString(CultureInfo.InvariantCulture);
    }
}
