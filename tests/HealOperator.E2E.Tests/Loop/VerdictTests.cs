using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.E2E.Tests.Loop;

public sealed class VerdictTests
{
    /// <summary>Goes on by itself however sure the diagnosis is: what is tested is the proof, not the gate.</summary>
    private const string Bold = "{mode: Autonomous, minConfidence: 1, falseFixes: {maxRate: 100}}";

    /// <summary>A build that fails with a compiler error whatever the code says.</summary>
    private const string AlwaysRed = """[sh, -c, "echo \"app/page.tsx(9,16): error TS2339: Property 'foo' does not exist on type 'Post'.\"; exit 2"]""";

    [Fact]
    public async Task Verdict_ControlArmPasses_IsFlakyAndTheFixIsNotCredited()
    {
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        await world.Git.CreateAsync("flaky", Repos.OneTypo);
        await using var site = await UnsteadySite.StartAsync(world.Cluster.HostAddress, failures: 1);

        await team.ApplyAsync(Manifests.Policy("bold", Bold));
        var command = $"""[sh, -c, "wget -q -O - {site.Url} || sh check.sh"]""";
        var run = await team.RunToEndAsync(
            "flaky", Manifests.Run("flaky", world.Git.Url("flaky"), command, "{policyRef: {name: bold}}"), RunPhase.Failed);

        var attempt = await team.Observe.AttemptAsync("flaky-1", AttemptPhase.NotHealed);
        attempt.Status!.Verdict!.Outcome.ShouldBe(VerdictOutcome.Flaky);
        attempt.Status.Control!.Passed.ShouldBe(true);
        run.Status!.Fix.ShouldBeNull();
        run.Status.Blocker!.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Verdict_SameFailureAgain_NextAttemptWaitsForTheBackoffAndTriesSomethingElse()
    {
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        await world.Git.CreateAsync("stubborn", Repos.OneTypo);

        await team.ApplyAsync(Manifests.Policy("bold", Bold));

        var run = await team.RunToEndAsync(
            "stubborn", Manifests.Run("stubborn", world.Git.Url("stubborn"), AlwaysRed, "{policyRef: {name: bold}}"), RunPhase.Failed);

        var first = await team.Observe.AttemptAsync("stubborn-1", AttemptPhase.NotHealed);
        var second = await team.Observe.SeeAsync<HealAttempt>("stubborn-2", a => a.Status?.Blocker is not null, "the second attempt has nothing left to try");
        second.Spec.Excluded.ShouldBe([first.Status!.Proposal!.PatchDigest]);
        second.Spec.Pins.Commit.ShouldBe(first.Spec.Pins.Commit);
        var ended = run.Status!.Attempts!.Single(a => a.Number == 1).FinishedAt!.Value;
        (second.Metadata.CreationTimestamp!.Value - ended).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(4), "5 s of backoff, creation is told in whole seconds");
        run.Status.Blocker!.Reason.ShouldBe(second.Status!.Blocker!.Reason);
    }

    [Fact]
    public async Task Run_AttemptsAreExhausted_EscalatesWithAPlainBlocker()
    {
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        await world.Git.CreateAsync("exhausted", Repos.OneTypo);
        await team.ApplyAsync(Manifests.Policy("once", "{mode: Autonomous, minConfidence: 1, attempts: {max: 1}, falseFixes: {maxRate: 100}}"));

        var run = await team.RunToEndAsync("exhausted", Manifests.Run(
            "exhausted", world.Git.Url("exhausted"), AlwaysRed, "{policyRef: {name: once}}"), RunPhase.Failed);

        run.Status!.Blocker!.Reason.ShouldBe("AttemptsExhausted");
        run.Status.Message.ShouldNotBeNull().ShouldContain("debug/exhausted-1");
        run.Status.Conditions!.Single(c => c.Type == "Succeeded").Status.ShouldBe("False");
        (await team.ListOfAsync<HealAttempt>("exhausted")).Count.ShouldBe(1);
        (await team.ListOfAsync<Job>("exhausted")).ShouldAllBe(j => j.Metadata.Finalizers == null || j.Metadata.Finalizers.Count == 0);
    }
}
