using HealOperator.Core.Attempts;

namespace HealOperator.Core.Runs;

/// <summary>What is to be done for a run. Every effect is idempotent; effects are carried out in order, before the status is written.</summary>
public abstract record RunEffect
{
    private RunEffect()
    {
    }

    /// <summary>Make sure that the Job exists that runs the pipeline.</summary>
    public sealed record EnsureRunJob : RunEffect;

    /// <summary>Make sure that a HealAttempt exists; one of that name that is there already stands, whatever its spec.</summary>
    public sealed record EnsureAttempt(string Name, AttemptSpec Spec) : RunEffect;

    /// <summary>The run is over: drop our finalizer from every Job of the run that bears it, those of its attempts included.</summary>
    public sealed record ReleaseJobs : RunEffect;

    /// <summary>Ask again at this time at the latest.</summary>
    public sealed record RequeueAt(DateTimeOffset Time) : RunEffect;

    /// <summary>Tell people.</summary>
    public sealed record Emit(EventKind Kind, string Reason, string Message) : RunEffect;
}
