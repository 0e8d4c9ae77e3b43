using HealOperator.Core.Reports;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>What became of a Job of the operator's own: still under way, failed for a reason, or a report.</summary>
internal sealed record WorkResult(HealReport? Report, string? Reason, string? Message)
{
    public bool IsPending => Report is null && Reason is null;

    public static WorkResult Of(WorkObservation? work, string failureReason) => work switch
    {
        null or { State: WorkState.Running } => new WorkResult(null, null, null),
        { Report.Error: { } error } => new WorkResult(null, string.IsNullOrEmpty(error.Reason) ? failureReason : error.Reason, error.Message),
        { State: WorkState.Succeeded, Report: { } report } => new WorkResult(report, null, null),
        { State: WorkState.Succeeded } => new WorkResult(null, FailureReasons.ReportMissing, work.Message),
        _ => new WorkResult(null, failureReason, work.Message),
    };
}
