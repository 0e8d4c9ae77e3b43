using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>An attempt as the machine sees it: the object, and what follows from the run that it heals.</summary>
public sealed record AttemptSnapshot
{
    /// <summary>Namespace of the attempt.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the attempt.</summary>
    public required string Name { get; init; }

    /// <summary>UID of the attempt.</summary>
    public required string Uid { get; init; }

    /// <summary>metadata.generation.</summary>
    public long Generation { get; init; } = 1;

    /// <summary>metadata.creationTimestamp.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the object is being deleted.</summary>
    public bool Deleting { get; init; }

    /// <summary>What the attempt is about.</summary>
    public required AttemptSpec Spec { get; init; }

    /// <summary>Where it stands; null before the first decision.</summary>
    public AttemptStatus? Status { get; init; }

    /// <summary>The effective mode: the run's own, else the policy's, and never more than a HealPolicy allows.</summary>
    public required HealMode Mode { get; init; }

    /// <summary>Whether the run has a git source.</summary>
    public bool HasGit { get; init; }

    /// <summary>Whether the run adopted a Job of somebody else: only then may diagnosis resolve the commit.</summary>
    public bool Adopted { get; init; }

    /// <summary>Whether the run has checks to repeat after the fix.</summary>
    public bool HasChecks { get; init; }
}
