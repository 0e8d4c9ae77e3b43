using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Local;

/// <summary>
/// Reads what Kubernetes knows of a failure from JSON as kubectl prints it: a Pod, its status alone, a Job, or a list of them, of
/// which the first that tells of a failure counts.
/// </summary>
internal static class FactsReader
{
    /// <exception cref="AgentException">It is no JSON.</exception>
    public static KubernetesFacts Parse(string text, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var found = Objects(document.RootElement).Select(Read).ToList();
            return found.Find(IsFailure) ?? found.FirstOrDefault() ?? new();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new AgentException(FailureReasons.InvalidRequest, $"{file} is not JSON: {e.Message} Pass what 'kubectl get pod NAME -o json' prints.", e);
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray(),
        JsonValueKind.Object when root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array => items.EnumerateArray(),
        JsonValueKind.Object => [root],
        _ => [],
    };

    private static bool IsFailure(KubernetesFacts facts) => facts.ExitCode is > 0 || (facts.WaitingReason ?? facts.PodReason ?? facts.JobReason) is not null;

    private static KubernetesFacts Read(JsonElement root)
    {
        var status = root.Get("status") is { ValueKind: JsonValueKind.Object } inner ? inner : root;
        var container = ContainerState.Select(status);
        var (podReason, podMessage) = PodConditions.Read(status);
        return new()
        {
            Container = container?.Name,
            ExitCode = container?.ExitCode,
            Signal = container?.Signal,
            Reason = container?.Reason,
            WaitingReason = container?.WaitingReason,
            PodReason = status.Get("reason").Text() ?? podReason,
            JobReason = PodConditions.Failed(status)?.Get("reason").Text(),
            Message = container?.Message ?? status.Get("message").Text() ?? podMessage ?? PodConditions.Failed(status)?.Get("message").Text(),
            MemoryLimit = container is null ? null : MemoryLimit(root, container.Name),
            Timeout = root.Get("spec").Get("activeDeadlineSeconds").Number() is { } seconds ? $"{seconds}s" : null,
        };
    }

    private static string? MemoryLimit(JsonElement pod, string? name) =>
        new[] { "initContainers", "containers" }.SelectMany(list => pod.Get("spec").Get(list).Items())
            .FirstOrDefault(c => c.Get("name").Text() == name).Get("resources").Get("limits").Get("memory").Text();
}
