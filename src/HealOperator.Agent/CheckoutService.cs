using HealOperator.Agent.Git;
using HealOperator.Agent.Redaction;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>heal checkout: the exact commit, into the workspace of a run.</summary>
public sealed class CheckoutService(AgentSettings settings, TimeProvider clock)
{
    /// <summary>Checks out what the request names.</summary>
    /// <exception cref="AgentException">It cannot be done; the reason says why.</exception>
    public async Task<CheckoutReport> RunAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        using var clone = await GitClone.InitializeAsync(request.Git, request.Destination, settings, clock, cancellationToken);
        var commit = await clone.FetchAsync(request.Commit ?? request.Git.Ref, cancellationToken);
        var files = request.Patch is { } patch ? await PatchAsync(clone, commit, request, patch, cancellationToken) : commit;
        await GitCheckout.WriteAsync(clone, files, request.Git.Path, cancellationToken);
        return new() { Commit = commit.Commit, PatchDigest = request.Patch?.Digest, Findings = request.Patch is { } tried ? await JudgeAsync(clone, commit, tried, cancellationToken) : null };
    }

    private static async Task<IReadOnlyList<GateFinding>?> JudgeAsync(GitClone clone, PinnedRef commit, CheckoutPatch patch, CancellationToken cancellationToken)
    {
        var before = await CommitFiles.ReadAsync(clone, commit, patch.Diff, cancellationToken);
        return ChangeJudge.Judge(Redactor.Create(patch.Redaction ?? [], clone.Secrets), null, (patch.Diff, before.GetValueOrDefault));
    }

    /// <summary>A commit of this workspace alone: code is never changed without git, and nothing here knows how to push.</summary>
    private static async Task<PinnedRef> PatchAsync(GitClone clone, PinnedRef commit, CheckoutRequest request, CheckoutPatch patch, CancellationToken cancellationToken)
    {
        if (request.Commit != commit.Commit) throw new AgentException(FailureReasons.CannotPin, "A change is only ever tried on a commit that is named by its full hash.");
        if (PatchDigest.Compute(FixKind.Code, patch.Diff, null) != patch.Digest) throw new AgentException(FailureReasons.ProposalTampered, "The change is not the one that was gated (its digest differs), so nothing is checked out.");
        return PinnedRef.Pin(await new CommitBuilder(clone, commit, patch.Timestamp).ApplyAsync(patch.Diff, CommitMessages.Trial(patch), cancellationToken));
    }
}
