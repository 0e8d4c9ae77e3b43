using HealOperator.Core.Replay;

namespace HealOperator.Agent.Replaying;

/// <summary>One part of a replay.</summary>
/// <param name="Name">classification, patch or gate.</param>
/// <param name="Differences">Where recorded and recomputed differ; empty when they are the same.</param>
/// <param name="NotReplayed">Why it could not be recomputed; null when it was.</param>
public sealed record ReplayPart(string Name, IReadOnlyList<JsonDifference> Differences, string? NotReplayed = null)
{
    /// <summary>Further remarks, such as on the log that was used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
