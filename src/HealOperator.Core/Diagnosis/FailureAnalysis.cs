namespace HealOperator.Core.Diagnosis;

/// <summary>What a failure is: for the first diagnosis, and to compare the arms of a proof with it.</summary>
public sealed record FailureAnalysis
{
    /// <summary>What kind of failure it is, with its fingerprint.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Fingerprints of everything that went wrong, the classification's among them.</summary>
    public required IReadOnlySet<string> Fingerprints { get; init; }

    /// <summary>The log that it was read from.</summary>
    public required FailureLog Log { get; init; }
}
