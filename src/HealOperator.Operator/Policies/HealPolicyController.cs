using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Policies;

/// <summary>Says in the status of each policy whether it can be used.</summary>
internal sealed class HealPolicyController(IKubernetesClient client, TimeProvider time) : IEntityController<HealPolicy>
{
    public async Task<ReconciliationResult<HealPolicy>> ReconcileAsync(HealPolicy policy, CancellationToken cancellationToken)
    {
        var errors = PolicyValidation.Validate(policy.Spec);
        var before = policy.Status?.Conditions?.FirstOrDefault(condition => condition.Type == "Ready");
        var status = errors.Count == 0 ? "True" : "False";
        var ready = new StatusCondition
        {
            Type = "Ready",
            Status = status,
            Reason = errors.Count == 0 ? "Valid" : FailureReasons.InvalidPolicy,
            Message = errors.Count == 0 ? Ignored(policy.Spec) : string.Join(" ", errors),
            ObservedGeneration = policy.Metadata.Generation,
            LastTransitionTime = before?.Status == status ? before.LastTransitionTime : time.GetUtcNow(),
        };
        var after = new HealPolicyStatus { ObservedGeneration = policy.Metadata.Generation, Conditions = [ready] };
        var result = await StatusWriter.WriteAsync(client, policy, policy with { Status = after }, written => written.Status, cancellationToken);
        return ReconciliationResult<HealPolicy>.Success(result ?? policy);
    }

    private static string Ignored(HealPolicySpec spec) => spec.Diagnosers.Any(diagnoser => diagnoser.Rules is null)
        ? "The diagnosers memory and llm are accepted and not acted on yet."
        : "The policy can be used.";
}
