namespace HealOperator.Core.Attempts.Phases;

/// <summary>Turns the end of an arm into its record.</summary>
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
        return (status, ArmDoubt.Of(context, arm is Arm.Green ? "patched" : "control", seen, commit));
    }
}
