using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;
using HealOperator.Core.Runs;
using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Observing;

/// <summary>Says what was seen of a Job in the words of the state machines.</summary>
internal static class Observations
{
    /// <summary>A run of the pipeline; of a Job of somebody else, a container named like ours is a step like any other.</summary>
    public static JobObservation Run(JobView view, bool isAdopted = false)
    {
        var checkout = ReportReader.FromMessage(view.Pod, CheckoutContainer.Name) ?? (isAdopted ? null : Misunderstood(view));
        return new()
        {
            Job = view.Reference(),
            State = view.RunState,
            Commit = checkout?.Checkout?.Commit,
            CheckoutError = checkout?.Error,
            ImageIds = PodContainers.Images(view.Pod),
            Message = view.Message(),
            StartedAt = view.Pod?.Status?.StartTime ?? view.Job.Status?.StartTime,
            FinishedAt = view.FinishedAt,
        };
    }

    /// <summary>An arm; <paramref name="failure"/> says how it failed, or when its log will be tried again: until then it is under way.</summary>
    public static ArmObservation Arm(JobView view, PodLogRead<ArmFailure>? failure)
    {
        var run = Run(view);
        var checkout = ReportReader.FromMessage(view.Pod, CheckoutContainer.Name)?.Checkout;
        return new()
        {
            Job = run.Job,
            State = failure?.RetryAt is not null ? ArmState.Running : run.State switch { WorkState.Succeeded => ArmState.Passed, WorkState.Failed => ArmState.Failed, _ => ArmState.Running },
            Commit = run.Commit,
            PatchDigest = checkout?.PatchDigest,
            Findings = checkout?.Findings,
            Failure = failure?.Value,
            ImageIds = run.ImageIds,
            StartedAt = run.StartedAt,
            FinishedAt = run.FinishedAt,
        };
    }

    /// <summary>A Job of our own; <paramref name="report"/> is what it printed. It is not over for us before its report is read or given up.</summary>
    public static WorkObservation Work(JobView view, PodLogRead<HealReport>? report) => report switch
    {
        { RetryAt: not null } => new() { State = WorkState.Running },
        { GivenUp: { } why } => new() { State = WorkState.Failed, Message = why },
        _ => new() { State = view.OwnState, Report = report?.Value, Message = view.Message() },
    };

    /// <summary>A checkout that failed without a report was not understood by heal itself: it is still no failure of the pipeline.</summary>
    private static HealReport? Misunderstood(JobView view)
    {
        if (view.Outcome is not { Passed: false, Container: CheckoutContainer.Name }) return null;
        var advice = view.TimedOut ? "The run's timeout was used up before the code was there: raise spec.timeout." : view.Message();
        return new() { Error = new() { Reason = Core.FailureReasons.CheckoutFailed, Message = $"The checkout did not end well. {advice}".TrimEnd() } };
    }
}
