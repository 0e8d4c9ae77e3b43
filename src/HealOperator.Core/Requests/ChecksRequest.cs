using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Requests;

/// <summary>What heal checks is asked to do.</summary>
public sealed record ChecksRequest
{
    /// <summary>Data sources; credentials of each are mounted below <see cref="MountPaths.Data"/>.</summary>
    public required IReadOnlyList<DataSource> Data { get; init; }

    /// <summary>Checks to run.</summary>
    public required IReadOnlyList<PipelineCheck> Checks { get; init; }

    /// <summary>Values before the fix.</summary>
    public IReadOnlyList<CheckResult> Before { get; init; } = [];
}
