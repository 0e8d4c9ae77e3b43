namespace HealOperator.Core.Attempts;

/// <summary>Joins limits that earlier attempts changed with those of a proposal.</summary>
public static class OverrideRule
{
    /// <summary>The later one wins, field by field; of two different steps only the later one can be held.</summary>
    public static ResourceOverride? Combine(ResourceOverride? earlier, ResourceOverride? later)
    {
        if (earlier is null || later is null) return later ?? earlier;
        var sameStep = earlier.Step == later.Step || earlier.Step is null || later.Step is null;
        return later with
        {
            Step = later.Step ?? earlier.Step,
            Memory = later.Memory ?? (sameStep ? earlier.Memory : null),
            Timeout = later.Timeout ?? earlier.Timeout,
        };
    }
}
