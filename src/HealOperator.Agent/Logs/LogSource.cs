using System.IO.Compression;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Logs;

/// <summary>Reads the log of the failed step: from the pod while it is there, else what the operator captured of it.</summary>
internal sealed class LogSource(AgentSettings settings, TimeProvider clock)
{
    /// <summary>The log, read to its end, and where it came from.</summary>
    public async Task<(FailureLog Log, string Origin)> ReadAsync(DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var (log, problem) = await FromPodAsync(request, cancellationToken);
        if (log is not null) return (log, $"pod {request.FailedJob.Pod}");
        if (request.HasCapturedLog && await FromCaptureAsync(cancellationToken) is { } captured) return (captured, "captured by the operator");
        return (FailureLog.Empty, $"no log: {problem}");
    }

    private async Task<(FailureLog? Log, string Problem)> FromPodAsync(DiagnosisRequest request, CancellationToken cancellationToken)
    {
        if (request.FailedJob.Pod is not { } pod) return (null, "the pod that failed is not known");
        var container = request.Facts.Container ?? request.FailedJob.Step;
        try
        {
            using var client = PodLogClient.TryCreate(settings, clock);
            if (client is null) return (null, "no service account is mounted");
            await using var stream = await client.OpenAsync(request.Namespace, pod, container, cancellationToken);
            var log = await FailureReader.ReadAsync(stream, cancellationToken);
            return LostLog.IsIn(log) ? (null, "its node has removed it already") : (log, "");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, e.InnerException is { } cause ? $"{e.Message} {cause.Message}" : e.Message);
        }
    }

    private async Task<FailureLog?> FromCaptureAsync(CancellationToken cancellationToken)
    {
        var path = settings.At(MountPaths.CapturedLog);
        if (!File.Exists(path)) return null;
        await using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        try
        {
            return await FailureReader.ReadAsync(gzip, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
