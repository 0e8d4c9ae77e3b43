using HealOperator.Core.Attempts;

namespace HealOperator.Core.Runs;

/// <summary>A run as the machine sees it.</summary>
public sealed record RunSnapshot
{
    /// <summary>Namespace of the run.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the run.</summary>
    public required string Name { get; init; }

    /// <summary>metadata.generation.</summary>
    public long Generation { get; init; } = 1;

    /// <summary>metadata.creationTimestamp.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the object is being deleted.</summary>
    public bool Deleting { get; init; }

    /// <summary>What is wrong with the spec; empty when nothing is.</summary>
    public IReadOnlyList<FieldError> SpecErrors { get; init; } = [];

    /// <summary>Where the run stands; null before the first decision.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>Name of the policy that the run asks for, for messages.</summary>
    public string PolicyName { get; init; } = "default";

    /// <summary>The policy that is in force; null when the named one does not exist.</summary>
    public PolicyReference? Policy { get; init; }

    /// <summary>What to tell of a mode that the run asks for and does not get; null where there is nothing to tell.</summary>
    public string? RefusedMode { get; init; }

    /// <summary>Whether the run has a git source.</summary>
    public bool HasGit { get; init; }

    /// <summary>Whether the run adopted a Job of somebody else, which is never started or touched by us.</summary>
    public bool Adopted { get; init; }
}
