namespace HealOperator.Core.Policies;

/// <summary>How far an attempt may go.</summary>
public static class EffectiveMode
{
    /// <summary>
    /// What the run asks for, else what the policies say; never more than any HealPolicy among them allows. Whoever writes pipelines does not
    /// write policies, so a run can be stricter than its policy and not looser.
    /// </summary>
    /// <param name="run">The run's own mode, which never changes.</param>
    /// <param name="policies">The policy of today and, of an attempt, the one that it recorded.</param>
    public static HealMode Of(HealMode? run, params IReadOnlyList<PolicyMode> policies) =>
        policies.Where(policy => run is null || policy.IsBound).Select(policy => policy.Mode).Append(run ?? HealMode.Autonomous).Min();

    /// <summary>What to tell who asked for more than the policy allows; null where nothing is to be told.</summary>
    /// <param name="run">The run's own mode.</param>
    /// <param name="policy">The policy of today.</param>
    /// <param name="policyName">Its name.</param>
    public static string? Refusal(HealMode? run, PolicyMode policy, string policyName) => run is { } asked && Of(run, policy) is var mode && mode != asked
        ? $"spec.healing.mode: {asked} is more than HealPolicy {policyName} allows (its spec.mode), so {mode} holds. Ask for {mode}, or have the policy changed."
        : null;
}
