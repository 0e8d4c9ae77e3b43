using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Requests;

/// <summary>What heal diagnose is asked to do.</summary>
public sealed record DiagnosisRequest
{
    /// <summary>Namespace of the run.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the PipelineRun.</summary>
    public required string Run { get; init; }

    /// <summary>Name of the HealAttempt.</summary>
    public required string Attempt { get; init; }

    /// <summary>Ordinal of the attempt.</summary>
    public required int Number { get; init; }

    /// <summary>The Job that failed, with pod and container.</summary>
    public required FailedJob FailedJob { get; init; }

    /// <summary>The repository, when there is one; credentials are mounted at <see cref="MountPaths.Git"/>.</summary>
    public GitSource? Git { get; init; }

    /// <summary>What is pinned already; the commit is resolved from the ref when absent.</summary>
    public required Pins Pins { get; init; }

    /// <summary>Commit of the last run of this pipeline that ended well; null when none is known.</summary>
    public string? LastGreenCommit { get; init; }

    /// <summary>What Kubernetes knows.</summary>
    public required KubernetesFacts Facts { get; init; }

    /// <summary>The steps, for the evidence.</summary>
    public IReadOnlyList<PipelineStep> Steps { get; init; } = [];

    /// <summary>Data sources; credentials of each are mounted below <see cref="MountPaths.Data"/>.</summary>
    public IReadOnlyList<DataSource> Data { get; init; } = [];

    /// <summary>Checks to run before the fix.</summary>
    public IReadOnlyList<PipelineCheck> Checks { get; init; } = [];

    /// <summary>Patch digests that must not be proposed again.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Caps for Resources fixes.</summary>
    public required ResourcesPolicy Resources { get; init; }

    /// <summary>Kinds of fix that are allowed.</summary>
    public required IReadOnlyList<FixKind> Fixes { get; init; }

    /// <summary>Patterns to cut out beside the built-in ones.</summary>
    public IReadOnlyList<string> Redaction { get; init; } = [];

    /// <summary>How the namespace's own fixes turned out, for the confidence of proposals.</summary>
    public IReadOnlyList<OutcomeTally> Outcomes { get; init; } = [];

    /// <summary>Heals of the same code within the window, newest first; the history and this failure may show them to be false.</summary>
    public IReadOnlyList<OutcomeEntry> EarlierHeals { get; init; } = [];

    /// <summary>Whether the log was captured into <see cref="MountPaths.CapturedLog"/>, for a pod that may be gone.</summary>
    public bool HasCapturedLog { get; init; }
}
