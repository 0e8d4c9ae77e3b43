using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Policies;

/// <summary>The policy that is in force for a run.</summary>
/// <param name="Name">The name that was looked for.</param>
/// <param name="Spec">Its rules; the built-in ones when there is none.</param>
/// <param name="Reference">What an attempt records of it; null when the named policy does not exist.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record PolicyInForce(string Name, HealPolicySpec Spec, PolicyReference? Reference, IReadOnlyList<FieldError> Errors)
{
    /// <summary>A folder of manifests is applied in the order of the alphabet, so a policy may come a moment after the run that names it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Until when a new run waits for the policy that it names; null when there is nothing to wait for.</summary>
    public DateTimeOffset? GraceFor(PipelineRun run) =>
        Reference is null && run.Status?.Phase is null && !run.IsDeleting() ? run.Metadata.CreationTimestamp + Grace : null;
}
