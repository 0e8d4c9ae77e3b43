namespace HealOperator.Core.Attempts.Phases;

/// <summary>Turns the end of an arm into its record, and says why an arm proves nothing.</summary>
internal static class ArmRecorder
{
    public static (ArmStatus? Status, string? Doubt) Record(AttemptContext context, Arm arm, ArmStatus? recorded, ArmObservation? seen, PinnedRef? commit)
    {
        if (recorded?.Passed is not null) return (recorded, null);
        if (seen is null or { State: ArmState.Running }) return (null, null);

        var fingerprint = context.Status.Classification!.Fingerprint;
        var status = new ArmStatus
        {
            Job = seen.Job.Name,
            Uid = seen.Job.Uid,
            Pod = seen.Job.Pod,
            Step = seen.Job.Step,
            Commit = seen.Commit,
            Passed = seen.State is ArmState.Passed,
            Fingerprint = seen.Failure is { } failure ? failure.Includes(fingerprint) ? fingerprint : failure.Fingerprint : null,
            Message = seen.State is ArmState.Passed ? null : Bounded.Text(seen.Failure?.Message ?? "its log could not be read"),
            StartedAt = seen.StartedAt,
            FinishedAt = seen.FinishedAt,
        };
        return (status, Doubt(context, arm, seen, commit));
    }

    private static string? Doubt(AttemptContext context, Arm arm, ArmObservation seen, PinnedRef? commit)
    {
        var name = arm is Arm.Green ? "patched" : "control";
        if (commit is not null && seen.Commit is null && seen.State is ArmState.Passed) return $"The {name} run did not tell which commit it ran; it should be {commit.Commit}.";
        if (commit is not null && seen.Commit is not null && seen.Commit != commit.Commit) return $"The {name} run ran commit {seen.Commit} in place of {commit.Commit}.";

        var pinned = (context.Pins.ImageDigests ?? []).GroupBy(image => image.Step).ToDictionary(group => group.Key, group => group.First().ImageId);
        var other = seen.ImageIds.FirstOrDefault(image => image.ImageId.Length > 0 && pinned.TryGetValue(image.Step, out var id) && id.Length > 0 && id != image.ImageId);
        return other is null ? null : $"The {name} run used another image for step {other.Step} than the failed run: {other.ImageId} in place of {pinned[other.Step]}.";
    }
}
