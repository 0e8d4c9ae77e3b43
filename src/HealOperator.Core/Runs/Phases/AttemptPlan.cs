using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Runs.Phases;

/// <summary>What the next attempt is about. Null when there is no policy to judge it by.</summary>
internal static class AttemptPlan
{
    /// <summary>The first attempt: the failure of the pipeline itself.</summary>
    public static AttemptSpec? First(RunContext context) => context.Run.Policy is not { } policy || context.Status.Job is not { } job ? null : new AttemptSpec
    {
        PipelineRunRef = new LocalReference { Name = context.Run.Name },
        Number = 1,
        FailedJob = job,
        Pins = context.Status.Pins ?? new Pins(),
        Policy = policy,
    };

    /// <summary>
    /// After progress: the failure that showed behind the first one, on top of the fix. After a fix that did not help: the same failure on the
    /// same commit, without the patch that was tried.
    /// </summary>
    public static AttemptSpec? After(RunContext context, AttemptObservation last) => context.Run.Policy is not { } policy ? null
        : last.Status?.Phase is AttemptPhase.Progressed ? OnTop(last, policy)
        : Otherwise(last, policy);

    private static AttemptSpec OnTop(AttemptObservation last, PolicyReference policy)
    {
        var (spec, status) = (last.Spec, last.Status!);
        var pins = status.Pins ?? spec.Pins;
        var green = status.Green;
        return spec with
        {
            Number = spec.Number + 1,
            Policy = policy,
            BasedOn = last.Name,
            FailedJob = green is null ? spec.FailedJob : new FailedJob { Name = green.Job, Uid = green.Uid ?? "", Pod = green.Pod, Step = green.Step },
            Pins = pins with { Commit = status.Fix?.Commit ?? pins.Commit, OriginalCommit = pins.OriginalCommit ?? pins.Commit },
            Override = OverrideRule.Combine(spec.Override, status.Proposal?.Override),
        };
    }

    private static AttemptSpec Otherwise(AttemptObservation last, PolicyReference policy) => last.Spec with
    {
        Number = last.Spec.Number + 1,
        Policy = policy,
        Pins = last.Status?.Pins ?? last.Spec.Pins,
        Excluded = last.Status?.Proposal is { } tried ? [.. (last.Spec.Excluded ?? []).Append(tried.PatchDigest).Distinct()] : last.Spec.Excluded,
    };
}
