using System.ComponentModel;

namespace HealOperator.Core.Pipelines;

/// <summary>The source of the code; git is the only kind so far.</summary>
public sealed record PipelineSource
{
    [Description("A git repository.")]
    public GitSource? Git { get; init; }
}
