using System.Text;
using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Cli;

/// <summary>Prints a report, one line of JSON, and leaves small ones in the termination message, so that nobody need ask for the log.</summary>
internal static class ReportWriter
{
    private const int MaxTerminationBytes = 4000;

    public static async Task WriteAsync(CommandHost host, HealReport report)
    {
        var line = JsonSerializer.Serialize(report, WireJsonContext.Default.HealReport);
        await host.Output.WriteLineAsync(line);
        await host.Output.FlushAsync();
        var message = Path.Combine(host.Root, MountPaths.TerminationLog.TrimStart('/'));
        if (Encoding.UTF8.GetByteCount(line) > MaxTerminationBytes || !File.Exists(message)) return;
        try
        {
            await File.WriteAllTextAsync(message, line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync($"heal: the termination message could not be written: {e.Message}");
        }
    }
}
