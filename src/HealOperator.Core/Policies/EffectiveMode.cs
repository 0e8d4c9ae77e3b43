namespace HealOperator.Core.Policies;

/// <summary>How far an attempt may go.</summary>
public static class EffectiveMode
{
    /// <summary>The run's own mode, which never changes; else the stricter one of the recorded and the current policy.</summary>
    public static HealMode Of(HealMode? run, HealPolicySpec current, HealPolicySpec? recorded) =>
        run ?? (recorded is not null && recorded.Mode < current.Mode ? recorded.Mode : current.Mode);
}
