using HealOperator.Core.Policies;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>What fixes are made from, beside the errors.</summary>
public record FixInputs
{
    /// <summary>The code; null when the pipeline has none.</summary>
    public ISourceTree? Sources { get; init; }

    /// <summary>Tables of the evidence.</summary>
    public IReadOnlyList<TableShape> Tables { get; init; } = [];

    /// <summary>The one commit since the last green run; null when there is none or more than one, or when that is not known.</summary>
    public SuspectCommit? Suspect { get; init; }

    /// <summary>What Kubernetes knows.</summary>
    public KubernetesFacts Facts { get; init; } = new();

    /// <summary>Whether the pipeline's own tools can be run in its own image: only a cluster can do that.</summary>
    public bool CanRunTools { get; init; }

    /// <summary>Caps for Resources fixes.</summary>
    public ResourcesPolicy Resources { get; init; } = new();
}
