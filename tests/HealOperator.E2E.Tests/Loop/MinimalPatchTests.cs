using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>Two fixes are joined in one proposal, and one of them is what the pipeline needs.</summary>
public sealed class MinimalPatchTests
{
    [Fact]
    public async Task Run_OneOfTwoHunksIsNeeded_AppliesThatOneAlone()
    {
        var world = await World.SharedAsync();
        var pinned = await world.PrivateGit.CreateAsync("small", Repos.OneOfTwoTypos);

        await world.Team.ApplyAsync(Manifests.Policy("smallest", "{mode: Autonomous, minConfidence: 1, verification: {minimalPatch: Always}}"));
        await world.Team.RunToEndAsync(
            "small", Manifests.Check("small", world.PrivateGit.Url("small"), "{policyRef: {name: smallest}}", $"secretRef: {{name: {World.GitSecret}}}"), RunPhase.Healed);

        var attempt = await world.Team.Observe.AttemptAsync("small-1", AttemptPhase.Healed);
        var search = attempt.Status!.Minimization.ShouldNotBeNull();
        search.Trials.Select(trial => (trial.Hunks, trial.Passed)).ShouldBe([("1-2", true), ("1", false), ("2", true)]);
        search.Kept.ShouldBe("2");
        attempt.Status.Proposal!.Summary.ShouldEndWith("(1 of 2 hunks)");
        attempt.Status.Verdict!.Outcome.ShouldBe(VerdictOutcome.Healed);

        var repository = world.PrivateGit.PathOf("small");
        (await Git.RunAsync(repository, "diff", "--name-only", pinned, "heal/small-1")).ShouldBe("app/page.tsx");
        (await Git.RunAsync(repository, "branch", "--format=%(refname:short)")).Split('\n').ShouldBe(["debug/small-1", "heal/small-1", "main"], ignoreOrder: true);
        (await Git.RunAsync(repository, "rev-parse", "main")).ShouldBe(pinned);

        var trials = (await world.Team.ListOfAsync<Pod>("small")).Where(pod => pod.Label(HealGroup.Labels.Arm) == "trial").ToList();
        trials.Count.ShouldBe(3);
        trials.ShouldAllBe(pod => !Privileges.Of(pod).Token && Privileges.Of(pod).IsRestricted && Privileges.Of(pod).HoldersOf(World.GitSecret).SequenceEqual(new[] { "checkout" }));
        (await world.Team.ListOfAsync<Job>("small")).ShouldAllBe(job => job.Metadata.Finalizers == null || job.Metadata.Finalizers.Count == 0);
    }
}
