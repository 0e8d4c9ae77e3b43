namespace HealOperator.Core.Attempts.Phases;

/// <summary>Says why an arm proves nothing: it ran something else than it should have.</summary>
internal static class ArmDoubt
{
    /// <summary>Null when it ran the commit and, as far as is known, the images that it should.</summary>
    public static string? Of(AttemptContext context, string name, ArmObservation seen, PinnedRef? commit)
    {
        if (commit is not null && seen.Commit is null && seen.State is ArmState.Passed) return $"The {name} run did not tell which commit it ran; it should be {commit.Commit}.";
        if (commit is not null && seen.Commit is not null && seen.Commit != commit.Commit) return $"The {name} run ran commit {seen.Commit} in place of {commit.Commit}.";
        var pinned = (context.Pins.ImageDigests ?? []).GroupBy(image => image.Step).ToDictionary(group => group.Key, group => group.First().ImageId);
        var other = seen.ImageIds.FirstOrDefault(image => image.ImageId.Length > 0 && pinned.TryGetValue(image.Step, out var id) && id.Length > 0 && id != image.ImageId);
        return other is null ? null : $"The {name} run used another image for step {other.Step} than the failed run: {other.ImageId} in place of {pinned[other.Step]}.";
    }
}
