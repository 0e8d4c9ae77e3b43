using HealOperator.Core;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Acting;

/// <summary>
/// A spec is what was started with, or nothing is done: newer API servers refuse a change by themselves, older ones let it through.
/// The generation grows with every change of a spec, and the status names the one that the work began with.
/// </summary>
internal static class SpecGuard
{
    public static bool Changed(PipelineRun run) =>
        run.Status is { Phase: not null, ObservedGeneration: { } started } && run.Metadata.Generation is { } current && current != started;

    public static bool Changed(HealAttempt attempt) =>
        attempt.Status is { Phase: not null, ObservedGeneration: { } started } && attempt.Metadata.Generation is { } current && current != started;

    /// <summary>Whether an attempt must not rely on the spec of its run any more.</summary>
    public static bool IsStale(PipelineRun run) => Changed(run) || run.Status?.Blocker?.Reason == FailureReasons.SpecChanged;
}
