using HealOperator.Agent.Replaying;
using HealOperator.Operator.Resources;

namespace HealOperator.Cli.Replay;

/// <summary>An attempt as it was read, with its evidence.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Evidence">Its evidence; null when none was found.</param>
internal sealed record ReplaySource(HealAttempt Attempt, ReplayEvidence? Evidence)
{
    /// <exception cref="FormatException">There is no evidence, or the attempt has not been diagnosed.</exception>
    public ReplayCase ToCase(TimeProvider clock)
    {
        var name = Attempt.Metadata.Name;
        if (Attempt.Status is not { Classification: not null } status) throw new FormatException($"HealAttempt {name} was not diagnosed, so there is nothing to replay.");
        return new()
        {
            Name = $"{Attempt.Metadata.Namespace}/{name}",
            Spec = Attempt.Spec,
            Status = status,
            EvidenceDigest = Evidence?.Digest,
            Evidence = Evidence?.Files ?? throw new FormatException($"The evidence of {name} is missing. Give --evidence: the ConfigMap {status.Evidence?.ConfigMap} as kubectl prints it, or a checkout of branch {status.Evidence?.Branch ?? "debug/" + name}."),
            Clock = clock,
        };
    }
}
