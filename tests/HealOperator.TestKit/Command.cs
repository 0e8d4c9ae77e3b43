using System.Diagnostics;

namespace HealOperator.TestKit;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    /// <param name="file">Program, by path or name.</param>
    /// <param name="arguments">Passed as they are, without a shell.</param>
    /// <param name="directory">Working directory; the current one when null.</param>
    /// <param name="environment">Added to the environment; a null value removes the variable.</param>
    /// <param name="input">Written to standard input, which is then closed.</param>
    /// <param name="cancellation">Kills the program and its children.</param>
    public static async Task<CommandResult> RunAsync(
        string file,
        IEnumerable<string> arguments,
        string? directory = null,
        IEnumerable<KeyValuePair<string, string?>>? environment = null,
        string? input = null,
        CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await using var _ = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await FeedAsync(process, input);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new(string.Join(' ', [file, .. start.ArgumentList]), process.ExitCode, await output, await error);
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
            // The program ended without reading all of its input; its exit code tells the rest.
        }
    }
}
