using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Requests;

/// <summary>What heal apply is asked to do.</summary>
public sealed record ApplyRequest
{
    /// <summary>Namespace of the run.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the PipelineRun.</summary>
    public required string Run { get; init; }

    /// <summary>Name of the HealAttempt.</summary>
    public required string Attempt { get; init; }

    /// <summary>Its UID.</summary>
    public required string AttemptUid { get; init; }

    /// <summary>Ordinal of the attempt.</summary>
    public required int Number { get; init; }

    /// <summary>The repository; credentials are mounted at <see cref="MountPaths.Git"/>.</summary>
    public required GitSource Git { get; init; }

    /// <summary>Full hash that the branches start from.</summary>
    public required string BaseCommit { get; init; }

    /// <summary>Date of the commits: makes a repeated apply produce the same hashes.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>sha256 of the evidence document that is mounted at <see cref="MountPaths.Evidence"/>.</summary>
    public required string EvidenceDigest { get; init; }

    /// <summary>Digest of the gated proposal; without it only the evidence is pushed.</summary>
    public string? ProposalDigest { get; init; }

    /// <summary>The gated proposal, where the evidence does not hold it since a tool made it, or a search made it smaller, after the diagnosis.</summary>
    public FixProposal? Proposal { get; init; }

    /// <summary>Who approved, for the commit message; absent when the gate approved by itself.</summary>
    public string? ApprovedBy { get; init; }
}
