using System.IO.Compression;
using HealOperator.Agent.Replaying;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Replay;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Logs;

/// <summary>Reads the log of the failed step: from the pod while it is there, else what the operator captured of it.</summary>
internal sealed class LogSource(AgentSettings settings, TimeProvider clock)
{
    /// <summary>The log, read to its end, where it came from, and what was kept of it.</summary>
    public async Task<(FailureLog Log, string Origin, KeptLog Kept)> ReadAsync(DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var (log, problem) = await FromPodAsync(request, cancellationToken);
        if (log is { } read) return (read.Log, $"pod {request.FailedJob.Pod}", read.Kept);
        if (request.HasCapturedLog && await FromCaptureAsync(cancellationToken) is { } captured) return (captured.Log, "captured by the operator", captured.Kept);
        return (FailureLog.Empty, $"no log: {problem}", new());
    }

    private async Task<((FailureLog Log, KeptLog Kept)? Log, string Problem)> FromPodAsync(DiagnosisRequest request, CancellationToken cancellationToken)
    {
        if (request.FailedJob.Pod is not { } pod) return (null, "the pod that failed is not known");
        var container = request.Facts.Container ?? request.FailedJob.Step;
        try
        {
            using var client = PodLogClient.TryCreate(settings, clock);
            if (client is null) return (null, "no service account is mounted");
            await using var stream = await client.OpenAsync(request.Namespace, pod, container, cancellationToken);
            var log = await ReadAsync(stream, cancellationToken);
            return LostLog.IsIn(log.Log) ? (null, "its node has removed it already") : (log, "");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, e.InnerException is { } cause ? $"{e.Message} {cause.Message}" : e.Message);
        }
    }

    private async Task<(FailureLog Log, KeptLog Kept)?> FromCaptureAsync(CancellationToken cancellationToken)
    {
        var path = settings.At(MountPaths.CapturedLog);
        if (!File.Exists(path)) return null;
        await using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        try
        {
            return await ReadAsync(gzip, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<(FailureLog Log, KeptLog Kept)> ReadAsync(Stream log, CancellationToken cancellationToken)
    {
        await using var keeping = new KeepingStream(log);
        return (await FailureReader.ReadAsync(keeping, cancellationToken), keeping.Kept);
    }
}
