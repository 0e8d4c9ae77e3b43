using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>OOMKilled: half as much memory again, at most what the policy allows. Silent when no limit is known or it is at the cap.</summary>
internal sealed class MemoryLimitFixer : IFixer
{
    public string Id => "memory-limit";

    public int Confidence => 80;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Facts.Reason != "OOMKilled" || context.Error != context.Classification.Primary) return null;
        if (!MemoryQuantity.TryParse(context.Facts.MemoryLimit, out var limit) || !MemoryQuantity.TryParse(context.Resources.MaxMemory, out var cap)) return null;
        var wanted = Math.Min(MemoryQuantity.Grow(limit), cap);
        if (wanted <= limit) return null;
        var text = MemoryQuantity.Format(wanted);
        return new()
        {
            Kind = FixKind.Resources,
            Override = new() { Step = context.Facts.Container, Memory = text },
            Summary = $"Raise the memory limit of {context.Facts.Container ?? "the step"} from {context.Facts.MemoryLimit} to {text}",
        };
    }
}
