using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Cli;

/// <summary>What the commands that run in pods share: the request comes from HEAL_REQUEST, the report goes to standard output.</summary>
internal static class PodCommand
{
    /// <summary>Reads the request, does the work and reports. Only a crash throws.</summary>
    /// <param name="failedCode">Exit code when the report says that it could not be done.</param>
    public static async Task<int> RunAsync<TRequest>(CommandHost host, JsonTypeInfo<TRequest> json, int failedCode, Func<TRequest, AgentSettings, Task<HealReport>> work)
        where TRequest : class
    {
        HealReport report;
        try
        {
            report = await work(Read(host, json), new() { Root = host.Root, ApiServer = ApiServer(host) });
        }
        catch (AgentException e)
        {
            report = new() { Error = new() { Reason = e.Reason, Message = e.Message } };
            await host.Error.WriteLineAsync($"heal: {e.Reason}: {e.Message}");
        }

        await ReportWriter.WriteAsync(host, report);
        return report.Error is null ? ExitCodes.Done : failedCode;
    }

    private static Uri? ApiServer(CommandHost host) =>
        host.Environment("KUBERNETES_SERVICE_HOST") is { Length: > 0 } name
            ? new UriBuilder(Uri.UriSchemeHttps, name, int.Parse(host.Environment("KUBERNETES_SERVICE_PORT") ?? "443", CultureInfo.InvariantCulture)).Uri
            : null;

    private static TRequest Read<TRequest>(CommandHost host, JsonTypeInfo<TRequest> json)
        where TRequest : class
    {
        if (host.Environment(MountPaths.RequestVariable) is not { Length: > 0 } text)
            throw new AgentException(FailureReasons.InvalidRequest, $"{MountPaths.RequestVariable} is not set. The operator sets it in the pods that it makes; this command is not for people.");
        try
        {
            return JsonSerializer.Deserialize(text, json) ?? throw new AgentException(FailureReasons.InvalidRequest, $"{MountPaths.RequestVariable} is null.");
        }
        catch (JsonException e)
        {
            throw new AgentException(FailureReasons.InvalidRequest, $"{MountPaths.RequestVariable} is not the request that this version of heal knows: {e.Message}", e);
        }
    }
}
