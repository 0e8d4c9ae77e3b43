using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;
using HealOperator.Operator.Healing;

namespace HealOperator.Operator.Outcomes;

/// <summary>Finds the heals that a new failure of the same pipeline may show to be false.</summary>
internal sealed class EarlierHeals(OutcomeStore store, TimeProvider time)
{
    /// <summary>The request travels in an environment variable.</summary>
    private const int Most = 20;

    /// <summary>Heals of other runs of the same code within the window, newest first.</summary>
    public IReadOnlyList<OutcomeEntry> Of(AttemptScene scene)
    {
        if (SourceKey.Of(scene.Run) is not { } source || !GoDuration.TryParse(scene.Policy.Spec.FalseFixes.Window, out var window)) return [];
        var now = time.GetUtcNow();
        return [.. store.Of(scene.Namespace)
            .SelectMany(outcome => outcome.Status?.Entries ?? [])
            .Where(entry => entry.Source == source && entry.RunUid != scene.Run.Metadata.Uid && entry.Marks.Contains(OutcomeMark.Healed) && now - entry.At <= window)
            .DistinctBy(entry => entry.Uid)
            .OrderByDescending(entry => entry.At).ThenBy(entry => entry.Uid, StringComparer.Ordinal)
            .Take(Most)];
    }
}
