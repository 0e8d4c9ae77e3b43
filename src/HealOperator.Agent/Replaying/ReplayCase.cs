using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;

namespace HealOperator.Agent.Replaying;

/// <summary>A recorded attempt, and what to replay it with.</summary>
public sealed record ReplayCase
{
    /// <summary>Name of the attempt, for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it was about.</summary>
    public required AttemptSpec Spec { get; init; }

    /// <summary>How it went.</summary>
    public required AttemptStatus Status { get; init; }

    /// <summary>The files of its evidence, by their path on the evidence branch.</summary>
    public required IReadOnlyList<EvidenceFile> Evidence { get; init; }

    /// <summary>sha256 of the document that the evidence was taken from; null where it comes from its branch.</summary>
    public string? EvidenceDigest { get; init; }

    /// <summary>The whole log, where the recorded one is not to be used; null otherwise.</summary>
    public Func<Stream>? Log { get; init; }

    /// <summary>Folder of a git repository that has the pinned commit; null when there is none.</summary>
    public string? Repository { get; init; }

    /// <summary>Bounds the time of git.</summary>
    public required TimeProvider Clock { get; init; }
}
