using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Bench.Diagnosis;

/// <summary>What the diagnosis said of one case, how long it took, and whether it said the same twice.</summary>
internal sealed record Answer(FailureAnalysis Analysis, IReadOnlyList<FixDraft> Drafts, TimeSpan Elapsed, bool IsStable)
{
    public StructuredError? Primary => Analysis.Classification.Primary;

    public string Category => Analysis.Classification.Category.ToString();
}
