using HealOperator.Core;
using HealOperator.Core.Attempts;

namespace HealOperator.Agent.Git;

/// <summary>Pushes new branches, and nothing else: hard rules 1 and 2 are guarded here, where the effect is.</summary>
internal sealed class BranchPublisher(GitClone clone, string attemptUid)
{
    /// <summary>Pushes a commit as a new branch; a branch that holds this commit already is success, one that holds another makes us take another name.</summary>
    /// <exception cref="AgentException">Neither name is free, or the server refuses.</exception>
    public async Task<FixStatus> PublishAsync(string commit, string branch, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { branch, HealBranch.Alternative(branch, attemptUid) })
        {
            if (await TryPublishAsync(commit, name, cancellationToken)) return new() { Branch = name, Commit = commit };
        }

        throw new AgentException(FailureReasons.BranchExists, $"The branches {branch} and {HealBranch.Alternative(branch, attemptUid)} exist on {clone.Url} and hold other commits. Delete or rename them.");
    }

    private async Task<bool> TryPublishAsync(string commit, string branch, CancellationToken cancellationToken)
    {
        Demand(branch);
        if (await clone.RemoteHeadAsync(branch, cancellationToken) is { } head) return head == commit;

        // The lease on absence takes a permission away and gives none: without it, git would move a branch forward that somebody made meanwhile.
        var result = await clone.RemoteAsync(["push", "--quiet", $"--force-with-lease=refs/heads/{branch}:", clone.Url.ToString(), $"{commit}:refs/heads/{branch}"], cancellationToken);
        if (result.Succeeded) return true;
        return await clone.RemoteHeadAsync(branch, cancellationToken) is { } other ? other == commit : throw clone.Explain(result, $"a push to '{branch}'");
    }

    private static void Demand(string branch)
    {
        if (!HealBranch.IsFix(branch) && !HealBranch.IsEvidence(branch))
            throw new AgentException(FailureReasons.PushRejected, $"heal only ever pushes to heal/ and debug/, never to '{branch}'.");
    }
}
