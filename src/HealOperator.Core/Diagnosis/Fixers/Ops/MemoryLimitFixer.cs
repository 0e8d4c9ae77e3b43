using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// OOMKilled, or a child killed: half as much memory again, so often, at most what the policy allows. Silent when no limit is known or it is at the cap.
/// A step that needs more than the first raise gets the next one in the next attempt: the cap is the policy's say, whichever raise it is.
/// </summary>
internal sealed class MemoryLimitFixer(int raises) : IFixer
{
    private const int ConfidenceOfKilledChild = 60;

    public string Id => "memory-limit";

    public int Confidence => 80;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error != context.Classification.Primary || Certainty(context) is not { } confidence) return null;
        if (!MemoryQuantity.TryParse(context.Facts.MemoryLimit, out var limit) || limit.Bytes == 0 || !MemoryQuantity.TryParse(context.Resources.MaxMemory, out var cap)) return null;
        var wanted = limit;
        for (var raise = 0; raise < raises; raise++)
        {
            if (wanted.Grow(cap) is not { } grown) return null;
            wanted = grown;
        }

        return new()
        {
            Kind = FixKind.Resources,
            Confidence = confidence,
            Override = new() { Step = context.Facts.Container, Memory = wanted.ToString() },
            Summary = $"Raise the memory limit of {context.Facts.Container ?? "the step"} from {context.Facts.MemoryLimit} to {wanted}",
        };
    }

    // The kernel may kill a child of the container's first process; Kubernetes then only sees the exit code that a shell made of it.
    private int? Certainty(FixContext context) =>
        context.Facts.Reason == "OOMKilled" ? Confidence
        : context.Facts.ExitCode == 137 && context.Classification.Category == FailureCategory.Resource ? ConfidenceOfKilledChild
        : null;
}
