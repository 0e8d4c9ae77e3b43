using System.Text;

namespace HealOperator.Core.Diagnosis;

/// <summary>
/// Tells a log from the kubelet's excuse for one: when the container is gone already, it answers with status 200 and this sentence
/// (kuberuntime's GetContainerLogs).
/// </summary>
public static class LostLog
{
    private static ReadOnlySpan<byte> Notice => "unable to retrieve container logs for "u8;

    /// <summary>Whether the excuse is all there is.</summary>
    public static bool IsIn(FailureLog log) => log is { Lines: <= 1, Tail: [var only] } && IsIn(Encoding.UTF8.GetBytes(only));

    /// <summary>Whether the excuse is all there is.</summary>
    public static bool IsIn(ReadOnlySpan<byte> log) => log.StartsWith(Notice) && !log.TrimEnd((byte)'\n').Contains((byte)'\n');
}
