using System.Text;
using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Observing;

/// <summary>Reads what a pod of ours reported: from the termination message where it fits, else from the log.</summary>
internal sealed class ReportReader(PodLogs logs)
{
    private const string Start = "{\"schema\":\"" + HealReport.SchemaName + "\"";

    /// <summary>A report is at most 3 MiB; what our own commands print for people stands beside it.</summary>
    private const long MostBytes = 8L << 20;

    /// <summary>The report in a container's termination message, if it is one.</summary>
    public static HealReport? FromMessage(Pod? pod, string container) =>
        PodContainers.Find(pod, container)?.State?.Terminated?.Message is { } message ? Last(message) : null;

    /// <summary>The report of a pod's only container; null when there is none, or the pod is gone.</summary>
    public async Task<PodLogRead<HealReport>> ReadAsync(Pod? pod, string container, CancellationToken cancellationToken)
    {
        if (FromMessage(pod, container) is { } report) return new(report);
        if (pod is null) return new(null);
        var options = new PodLogOptions { Container = container, LimitBytes = MostBytes };
        var text = await logs.ReadAsync(
            pod,
            options,
            async (log, token) =>
            {
                using var reader = new StreamReader(log, Encoding.UTF8);
                return (string?)await reader.ReadToEndAsync(token);
            },
            cancellationToken);
        return new(text.Value is { } read ? Last(read) : null, text.RetryAt, text.GivenUp);
    }

    private static HealReport? Last(string text)
    {
        var line = text.Split('\n').LastOrDefault(candidate => candidate.StartsWith(Start, StringComparison.Ordinal));
        try
        {
            return line is null ? null : JsonSerializer.Deserialize(line, WireJsonContext.Default.HealReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
