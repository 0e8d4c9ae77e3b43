using System.Text.Json;

namespace HealOperator.Agent.Local;

/// <summary>The container of a pod that tells why it failed.</summary>
internal sealed record ContainerState(string? Name, int? ExitCode, int? Signal, string? Reason, string? WaitingReason, string? Message)
{
    // What a healthy pod says while it starts, and what only tells that the container ended before.
    private static readonly HashSet<string> NoReason = new(StringComparer.Ordinal) { "ContainerCreating", "PodInitializing", "CrashLoopBackOff" };

    /// <summary>The first that failed, init containers before the others; else one that cannot start; else one that ended.</summary>
    public static ContainerState? Select(JsonElement status)
    {
        var all = new[] { "initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses" }.SelectMany(list => status.Get(list).Items()).Select(Read).ToList();
        return all.Find(c => c.ExitCode is > 0 || c.Reason is not (null or "Completed")) ?? all.Find(c => c.WaitingReason is not null) ?? all.Find(c => c.ExitCode is not null);
    }

    private static ContainerState Read(JsonElement container)
    {
        var ended = Ended(container.Get("state")) ?? Ended(container.Get("lastState"));
        var waiting = container.Get("state").Get("waiting");
        var reason = waiting.Get("reason").Text() is { } text && !NoReason.Contains(text) ? text : null;
        return new(
            container.Get("name").Text(),
            ended?.Get("exitCode").Number(),
            ended?.Get("signal").Number(),
            ended?.Get("reason").Text(),
            reason,
            reason is null ? ended?.Get("message").Text() : waiting.Get("message").Text());
    }

    private static JsonElement? Ended(JsonElement state) => state.Get("terminated") is { ValueKind: JsonValueKind.Object } ended ? ended : null;
}
