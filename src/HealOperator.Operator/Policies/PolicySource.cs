using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Policies;

/// <summary>Finds the policy that is in force for a run.</summary>
internal sealed class PolicySource(IEntityCache<HealPolicy> policies)
{
    /// <summary>Name of the policy that holds for runs that name none.</summary>
    public const string DefaultName = "default";

    /// <summary>Name under which the built-in defaults go.</summary>
    public const string BuiltInName = "built-in";

    private static readonly HealPolicySpec BuiltIn = new();

    /// <summary>The named policy, else the namespace's default, else the built-in one. A named one that does not exist has no reference.</summary>
    public PolicyInForce Find(string ns, PipelineRunSpec spec) => Find(ns, spec.Healing?.PolicyRef?.Name);

    /// <summary>The policy of that name; the namespace's default, else the built-in one, when none is asked for.</summary>
    public PolicyInForce Find(string ns, string? asked)
    {
        var name = asked ?? DefaultName;
        if (policies.Get(ns, name) is { } policy)
        {
            var reference = new PolicyReference { Name = name, Generation = policy.Metadata.Generation ?? 1, Digest = PolicyDigest.Compute(policy.Spec), Rules = policy.Spec };
            IReadOnlyList<FieldError> errors = [.. PolicyValidation.Validate(policy.Spec).Select(error => error with { Path = $"HealPolicy {name}, {error.Path}" })];
            return new(name, policy.Spec, reference, errors);
        }

        return new(name, BuiltIn, asked is null ? new() { Name = BuiltInName, Digest = PolicyDigest.Compute(BuiltIn), Rules = BuiltIn } : null, []);
    }
}
