using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Outcomes;

/// <summary>
/// Counts how attempts turned out. First the records are written, each by itself knowing whom it has counted, then the attempt says that it
/// is counted: stopped in between, the operator comes here again and changes only what is missing.
/// </summary>
internal sealed class OutcomeLedger(
    IKubernetesClient client, OutcomeStore store, IEntityCache<PipelineRun> runs, RecentWrites<HealAttempt> recent, IReconcileTrigger<HealAttempt> trigger)
{
    /// <summary>Counts what an attempt has brought, if anything is new.</summary>
    /// <returns>False when a record was deleted under our hands: come again.</returns>
    /// <exception cref="ConflictException">A record was changed in between: come again.</exception>
    public async Task<bool> RecordAsync(HealAttempt attempt, CancellationToken cancellationToken)
    {
        var run = runs.Get(attempt.Metadata.Namespace!, attempt.Spec.PipelineRunRef.Name) is { } found && attempt.IsOwnedBy(found) ? found : null;
        await MarkAsync(attempt, run, cancellationToken);
        var own = OutcomeMarks.Of(attempt.Status, attempt.Annotation(HealGroup.Annotations.FalseFix) is not null);
        if (own.Count == 0) return true;
        var marks = new HashSet<OutcomeMark>();
        foreach (var of in OutcomeClass.Of(attempt.Status!.Proposal!.Fixer, attempt.Status.Classification!.Category))
        {
            if (await CountAsync(attempt.Metadata.Namespace!, of, Entry(attempt, run, own), attempt.Status.Counted, cancellationToken) is not { } counted) return false;
            marks.UnionWith(counted);
        }

        if (marks.SetEquals(attempt.Status.Counted ?? [])) return true;
        var after = attempt with { Status = attempt.Status with { Counted = [.. marks.Order()] } };
        if (await StatusWriter.WriteAsync(client, attempt, after, entity => entity.Status, cancellationToken) is { } written) recent.Record(written);
        return true;
    }

    private async Task<IReadOnlyList<OutcomeMark>?> CountAsync(string ns, OutcomeClass of, OutcomeEntry entry, IReadOnlyList<OutcomeMark>? counted, CancellationToken cancellationToken)
    {
        var outcome = await store.EnsureAsync(ns, of, cancellationToken);
        var after = OutcomeBook.Count(outcome.Status, entry, counted);
        if (!ReferenceEquals(after, outcome.Status) && !await store.WriteAsync(outcome, after!, cancellationToken)) return null;
        return after?.Entries?.FirstOrDefault(known => known.Uid == entry.Uid)?.Marks ?? counted ?? [];
    }

    /// <summary>Marks the earlier heals that this attempt has shown to be false; they are asked to say so themselves, as long as they are there.</summary>
    private async Task MarkAsync(HealAttempt attempt, PipelineRun? run, CancellationToken cancellationToken)
    {
        if (attempt.Status?.FalseHeals is not { Count: > 0 } heals || run is null) return;
        var source = SourceKey.Of(run);
        foreach (var outcome in store.Of(attempt.Metadata.Namespace!))
        {
            if (outcome.Status is not { } status) continue;
            var known = (status.Entries ?? []).Where(entry => entry.Source == source).Select(entry => entry.Uid).ToHashSet(StringComparer.Ordinal);
            foreach (var heal in heals.Where(heal => known.Contains(heal.Uid)))
            {
                if (heal.Recurred) status = OutcomeBook.Mark(status, heal.Uid, OutcomeMark.Recurred);
                if (heal.RevertedBy is not null) status = OutcomeBook.Mark(status, heal.Uid, OutcomeMark.Reverted);
            }

            if (ReferenceEquals(status, outcome.Status)) continue;
            await store.WriteAsync(outcome, status, cancellationToken);
            foreach (var heal in heals) trigger.Enqueue(new(attempt.Metadata.Namespace!, heal.Attempt));
        }
    }

    private static OutcomeEntry Entry(HealAttempt attempt, PipelineRun? run, IReadOnlyList<OutcomeMark> marks)
    {
        var (status, heals) = (attempt.Status!, marks.Contains(OutcomeMark.Healed));
        var entry = new OutcomeEntry
        {
            Uid = attempt.Metadata.Uid!,
            Attempt = attempt.Metadata.Name!,
            At = AttemptTimeline.FinishedAt(status) ?? attempt.Metadata.CreationTimestamp ?? default,
            Marks = marks,
        };
        return !heals ? entry : entry with
        {
            RunUid = attempt.Controller()?.Uid,
            Source = run is null ? null : SourceKey.Of(run),
            Fingerprint = status.Classification!.Fingerprint,
            Kind = status.Proposal!.Kind,
            Proposal = status.Proposal.Digest,
            Commit = status.Fix?.Commit,
            Override = status.Proposal.Override,
        };
    }
}
