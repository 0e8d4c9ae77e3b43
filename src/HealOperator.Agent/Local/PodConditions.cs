using System.Text.Json;

namespace HealOperator.Agent.Local;

/// <summary>What the conditions of a pod or Job tell of a failure.</summary>
internal static class PodConditions
{
    /// <summary>Why a pod was not scheduled, or was taken from its node.</summary>
    public static (string? Reason, string? Message) Read(JsonElement status)
    {
        foreach (var condition in status.Get("conditions").Items())
        {
            var isBad = (condition.Get("type").Text(), condition.Get("status").Text()) is ("PodScheduled", "False") or ("DisruptionTarget", "True");
            if (isBad && condition.Get("reason").Text() is { } reason) return (reason, condition.Get("message").Text());
        }

        return default;
    }

    /// <summary>The condition that says that a Job failed.</summary>
    public static JsonElement? Failed(JsonElement status)
    {
        foreach (var condition in status.Get("conditions").Items())
        {
            if ((condition.Get("type").Text(), condition.Get("status").Text()) is ("Failed" or "FailureTarget", "True")) return condition;
        }

        return null;
    }
}
