using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>Transient failures of the surroundings: the same run again. Silent on every other kind of failure.</summary>
internal sealed class RerunFixer : IFixer
{
    public string Id => "rerun";

    public int Confidence => 85;

    public FixCandidate? TryFix(FixContext context) =>
        context.Classification.Category != FailureCategory.Transient || context.Error != context.Classification.Primary
            ? null
            : new()
            {
                Kind = FixKind.Rerun,
                Confidence = MayBeLasting(context.Error) ? 70 : Confidence,
                Summary = "Run the pipeline again: the surroundings failed, not the pipeline",
            };

    // A refused connection may as well be a wrong address, which no rerun heals: people decide.
    private static bool MayBeLasting(StructuredError error) =>
        error.Message.Contains("refused", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("ECONNREFUSED", StringComparison.Ordinal);
}
