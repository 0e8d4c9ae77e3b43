using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>Overrides stay within the policy's caps.</summary>
internal static class ResourceRules
{
    public static void Judge(FixProposal proposal, ResourcesPolicy caps, List<string> denied)
    {
        if (proposal.Kind is not FixKind.Resources)
        {
            if (proposal.Override is not null) denied.Add($"A fix of kind {proposal.Kind} must not change limits.");
            return;
        }

        if (proposal.Override is not { } change || (change.Memory is null && change.Timeout is null))
        {
            denied.Add("The fix is of kind Resources but changes no limit.");
            return;
        }

        JudgeMemory(change.Memory, caps.MaxMemory, denied);
        JudgeTimeout(change.Timeout, caps.MaxTimeout, denied);
    }

    private static void JudgeMemory(string? memory, string cap, List<string> denied)
    {
        if (memory is null) return;
        if (!MemoryQuantity.TryParse(memory, out var wanted) || wanted.Bytes <= 0) denied.Add($"'{memory}' is not an amount of memory.");
        else if (!MemoryQuantity.TryParse(cap, out var most)) denied.Add($"'{cap}' in spec.resources.maxMemory is not an amount of memory.");
        else if (wanted.CompareTo(most) > 0) denied.Add($"{memory} of memory is more than the policy's {cap} (spec.resources.maxMemory).");
    }

    private static void JudgeTimeout(string? timeout, string cap, List<string> denied)
    {
        if (timeout is null) return;
        if (!GoDuration.TryParse(timeout, out var wanted) || wanted <= TimeSpan.Zero) denied.Add($"'{timeout}' is not a duration.");
        else if (!GoDuration.TryParse(cap, out var most)) denied.Add($"'{cap}' in spec.resources.maxTimeout is not a duration.");
        else if (wanted > most) denied.Add($"A timeout of {timeout} is longer than the policy's {cap} (spec.resources.maxTimeout).");
    }
}
