namespace HealOperator.Core.Policies;

/// <summary>How far an attempt may go.</summary>
public static class EffectiveMode
{
    /// <summary>The mode where neither run nor policy says one.</summary>
    public const HealMode Default = HealMode.HumanInLoop;

    /// <summary>
    /// The strictest of what the run asks for and what the policies say. Whoever writes pipelines does not write policies, so a run can be
    /// stricter than its policy and not looser.
    /// </summary>
    /// <param name="run">The run's own mode, which never changes; null when it says none.</param>
    /// <param name="policies">What the policy of today says and, of an attempt, the one that it recorded; null where one says nothing.</param>
    public static HealMode Of(HealMode? run, params IReadOnlyList<HealMode?> policies) =>
        run is null ? policies.Select(mode => mode ?? Default).Append(HealMode.Autonomous).Min() : policies.OfType<HealMode>().Append(run.Value).Min();

    /// <summary>What to tell who asked for more than the policy allows; null where nothing is to be told.</summary>
    /// <param name="run">The run's own mode.</param>
    /// <param name="policy">What the policy of today says.</param>
    /// <param name="policyName">Its name.</param>
    public static string? Refusal(HealMode? run, HealMode? policy, string policyName) => run is { } asked && Of(run, policy) is var mode && mode != asked
        ? $"spec.healing.mode: {asked} is more than HealPolicy {policyName} allows (its spec.mode), so {mode} holds. Ask for {mode}, or have the policy changed."
        : null;
}
