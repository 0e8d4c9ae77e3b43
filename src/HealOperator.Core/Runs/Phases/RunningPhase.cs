using HealOperator.Core.Attempts;

namespace HealOperator.Core.Runs.Phases;

/// <summary>The pipeline runs. Its failure is recorded with everything that pins it.</summary>
internal static class RunningPhase
{
    public static RunDecision Decide(RunContext context)
    {
        if (context.Facts.Job is not { } job) return WithoutJob(context);

        var status = context.Status with { Job = job.Job, StartedAt = job.StartedAt ?? context.Status.StartedAt };
        if (job.CheckoutError is { } error && job.State is not WorkState.Running)
        {
            return context.Fail(string.IsNullOrEmpty(error.Reason) ? FailureReasons.CheckoutFailed : error.Reason, error.Message, status with { FailedAt = job.FinishedAt ?? context.Now });
        }

        return job.State switch
        {
            WorkState.Running => context.Stay(status),
            WorkState.Succeeded => context.Finish(RunPhase.Succeeded, "The pipeline succeeded.", status with { Pins = PinsOf(job) }, ProgressReasons.PipelineSucceeded),
            _ => Heal(context, job, status),
        };
    }

    /// <summary>A Job that was there and is gone is not started again: a pipeline may have done half of its work.</summary>
    private static RunDecision WithoutJob(RunContext context) => context.Status.Job is not null || context.Run.Adopted
        ? context.Fail(FailureReasons.JobLost, null, context.Status)
        : context.Stay(context.Status, new RunEffect.EnsureRunJob());

    private static RunDecision Heal(RunContext context, JobObservation job, RunStatus status)
    {
        var step = job.Job.Step is { } name ? $"step {name} failed" : "the pipeline failed";
        var message = Bounded.Text($"{char.ToUpperInvariant(step[0])}{step[1..]}. {job.Message}".TrimEnd());
        return context.Enter(RunPhase.Healing, message, status with
        {
            Pins = PinsOf(job),
            FailedStep = job.Job.Step,
            FailedAt = job.FinishedAt ?? context.Now,
        }, new RunEffect.Emit(EventKind.Warning, FailureReasons.PipelineFailed, message));
    }

    private static Pins PinsOf(JobObservation job) => new()
    {
        Commit = job.Commit,
        OriginalCommit = job.Commit,
        ImageDigests = job.ImageIds.Count > 0 ? job.ImageIds : null,
    };
}
