using HealOperator.Core.Outcomes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Outcomes;

/// <summary>The records of a namespace: read from the cache, written whole, guarded by the version that was read.</summary>
internal sealed class OutcomeStore(
    IKubernetesClient client, IEntityCache<HealOutcome> outcomes, RecentWrites<HealOutcome> recent, PolicySource policies, OutcomeNews news, TimeProvider time)
{
    /// <summary>Tallies travel in the request of a diagnosis, which is an environment variable.</summary>
    private const int MostTallies = 200;

    /// <summary>One record for each class: an object that bears another name than its class is nobody's record.</summary>
    public IReadOnlyList<HealOutcome> Of(string ns) =>
        [.. recent.Newest(outcomes.List(ns), outcome => outcome.Metadata.Namespace == ns).Where(outcome => outcome.Metadata.Name == outcome.Spec.Name)];

    /// <summary>The counts of some classes, or of all that have any; of very many, those that tell most.</summary>
    public IReadOnlyList<OutcomeTally> Tallies(string ns, IReadOnlyList<OutcomeClass>? classes = null) =>
        [.. Of(ns).Where(outcome => classes?.Contains(outcome.Spec) ?? true)
            .Select(outcome => OutcomeTally.Of(outcome.Spec, outcome.Status)).Where(tally => tally.Trials > 0)
            .OrderByDescending(tally => tally.Trials).Take(MostTallies)
            .OrderBy(tally => tally.Class.Fixer, StringComparer.Ordinal).ThenBy(tally => tally.Class.Category)];

    /// <summary>The record of a class; made when there is none.</summary>
    /// <exception cref="AlreadyExistsException">It is there and the cache has not seen it yet: try again.</exception>
    public async Task<HealOutcome> EnsureAsync(string ns, OutcomeClass of, CancellationToken cancellationToken)
    {
        var key = new NamespacedName(ns, of.Name);
        if (recent.Newest(key, outcomes.Get(key)) is { } known) return known;
        var made = await client.CreateAsync(
            new HealOutcome
            {
                Metadata = new()
                {
                    Name = of.Name,
                    Namespace = ns,
                    Labels = new Dictionary<string, string> { [HealGroup.Labels.Name] = HealGroup.Manager, [HealGroup.Labels.ManagedBy] = HealGroup.Manager },
                },
                Spec = of,
            },
            cancellationToken);
        recent.Record(made);
        return made;
    }

    /// <summary>Writes a changed record, with everything that follows from its counts.</summary>
    /// <returns>False when it was deleted meanwhile: then nothing is counted yet.</returns>
    /// <exception cref="ConflictException">Somebody changed it in between: count anew.</exception>
    public async Task<bool> WriteAsync(HealOutcome outcome, OutcomeStatus status, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var policy = policies.Find(outcome.Metadata.Namespace!, asked: null).Spec.FalseFixes;
        var after = outcome with { Status = OutcomeBook.Assess(status, outcome.Spec, policy, now) };
        var written = await StatusWriter.WriteAsync(client, outcome, after, entity => entity.Status, cancellationToken);
        if (written is null)
        {
            recent.Forget(outcome.Key());
            return false;
        }

        if (ReferenceEquals(written, outcome)) return true;
        recent.Record(written);
        news.Tell(written, outcome.Status);
        return true;
    }
}
