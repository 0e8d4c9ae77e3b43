using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

public sealed class ApprovalTests
{
    [Fact]
    public async Task Approve_AnotherDigest_IsRefusedWithAnEventThatSaysWhatToType()
    {
        var (world, waiting) = await WaitingAsync("mistaken");
        await world.Team.KubectlAsync("annotate", "hatt", "mistaken-1", "healoperator.io/approve=0123456789ab");

        var refusal = await Eventually.BecomesAsync(
            async () => (await world.Team.ListAsync<Event>()).FirstOrDefault(e => e.Reason == "ApprovalDigestMismatch" && e.Regarding?.Name == "mistaken-1"),
            TimeSpan.FromMinutes(2), "an Event refuses the digest", () => world.Team.DescribeAsync());

        refusal.Type.ShouldBe("Warning");
        refusal.Note.ShouldNotBeNull().ShouldContain(waiting.Status!.Proposal!.Digest.Replace("sha256:", "", StringComparison.Ordinal)[..12]);
        await world.Team.ApproveAsync("mistaken-1");
        await world.Team.Observe.EndAsync("mistaken", RunPhase.Healed);
    }

    [Fact]
    public async Task Reject_WaitingProposal_EndsTheRunWithTheReasonAndNoFixBranch()
    {
        var (world, _) = await WaitingAsync("refused");
        await world.Team.KubectlAsync("annotate", "hatt", "refused-1", "healoperator.io/reject=we rename the field instead");

        var attempt = await world.Team.Observe.AttemptAsync("refused-1", AttemptPhase.Rejected);
        var run = await world.Team.Observe.EndAsync("refused", RunPhase.Failed);

        attempt.Status!.Denial!.Reason.ShouldBe("we rename the field instead");
        attempt.Status.Conditions!.Single(c => c.Type == "Denied").Status.ShouldBe("True");
        attempt.Status.Conditions!.ShouldNotContain(c => c.Type == "Approved");
        run.Status!.Blocker!.Message.ShouldContain("we rename the field instead");
        (await Git.RunAsync(world.Git.PathOf("refused"), "branch", "--list", "heal/*")).ShouldBeEmpty();
        (await world.Team.ListOfAsync<Job>("refused")).ShouldNotContain(j => j.Metadata.Name!.EndsWith("-green"));
    }

    private static async Task<(World World, HealAttempt Waiting)> WaitingAsync(string run)
    {
        var world = await World.SharedAsync();
        await world.Git.CreateAsync(run, Repos.OneTypo);
        await world.Team.ApplyAsync(Manifests.Check(run, world.Git.Url(run), "{mode: HumanInLoop}"));
        return (world, await world.Team.Observe.AttemptAsync($"{run}-1", AttemptPhase.AwaitingApproval));
    }
}
