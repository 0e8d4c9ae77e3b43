namespace HealOperator.Core.Runs;

/// <summary>Everything that was observed around a run.</summary>
public sealed record RunFacts
{
    /// <summary>The Job that runs the pipeline, or the adopted one (from its captured copy when it is gone); null when it does not exist.</summary>
    public JobObservation? Job { get; init; }

    /// <summary>The attempts of the run, in any order.</summary>
    public IReadOnlyList<AttemptObservation> Attempts { get; init; } = [];
}
