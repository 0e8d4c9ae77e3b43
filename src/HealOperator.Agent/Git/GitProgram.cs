using System.Diagnostics;
using System.Text;
using HealOperator.Core;

namespace HealOperator.Agent.Git;

/// <summary>Runs git in an environment that holds nothing but what is given.</summary>
internal sealed class GitProgram(IReadOnlyDictionary<string, string> environment, TimeProvider clock)
{
    private const int MostOutput = 64 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs git to its end.</summary>
    /// <exception cref="AgentException">It took too long, or there is no git.</exception>
    public async Task<GitResult> RunAsync(
        string directory, IReadOnlyList<string> arguments, string? input, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Start(directory, arguments);
        await using var kill = either.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = ReadAsync(process.StandardOutput, process);
        var error = ReadAsync(process.StandardError, process);
        await FeedAsync(process, input);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        if (limit.IsCancellationRequested)
            throw new AgentException(FailureReasons.GitTimeout, $"git {arguments[0]} did not end within {timeout.TotalSeconds:0} s and was stopped. Check that the repository's server answers, and how large the repository is.");
        return new(process.ExitCode, await output, await error);
    }

    // A tree that names itself many times over is small to fetch and endless to list.
    private static async Task<string> ReadAsync(StreamReader reader, Process process)
    {
        var (text, buffer) = (new StringBuilder(), new char[8192]);
        while (await reader.ReadAsync(buffer) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
            if (text.Length <= MostOutput) continue;
            process.Kill(entireProcessTree: true);
            throw new AgentException(FailureReasons.RepositoryTooLarge, $"git says more than {MostOutput >> 20} MiB about this repository; it has too many files. Point git.url at a smaller one.");
        }

        return text.ToString();
    }

    private Process Start(string directory, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new AgentException(FailureReasons.GitFailed, "The git program cannot be started; the image must have it on its PATH.", e);
        }
    }

    private static async Task FeedAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git ended without reading all of it; its exit code and its error tell why.
        }
    }
}
