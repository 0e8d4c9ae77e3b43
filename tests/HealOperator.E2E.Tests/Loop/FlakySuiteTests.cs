using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>
/// Pipelines that fail always, half of the time, on the first run of a day, on one image, and after another step. In each there is a fix to
/// try; what is tested is whether it gets the credit that it earns.
/// </summary>
public sealed class FlakySuiteTests
{
    /// <summary>The suite's own falsely healed runs would demote its fixer, and then nothing would be tried any more.</summary>
    private const string Rules = "mode: Autonomous, minConfidence: 1, attempts: {max: 1}, falseFixes: {maxRate: 100}";

    private const string Policy = "flaky-suite";

    /// <summary>What <c>check.sh</c> of the repository says about its error, whether the error is there or not.</summary>
    private const string Complain = "echo \\\"app/page.tsx(9,16): error TS2339: Property 'foo' does not exist on type 'Post'.\\\"; exit 2";

    private const string OrComplain = "|| { " + Complain + "; }";

    [Fact]
    public async Task Always_FixRemovesTheCause_IsHealed()
    {
        var (attempt, _) = await HealAsync("f-always", _ => """[sh, check.sh]""", RunPhase.Healed);

        attempt.Status!.Verdict!.Outcome.ShouldBe(VerdictOutcome.Healed);
        (attempt.Status.Green!.Passed, attempt.Status.Control!.Passed).ShouldBe((true, false));
        attempt.Status.Control.Fingerprint.ShouldBe(attempt.Status.Classification!.Fingerprint);
    }

    [Fact]
    public async Task Always_FixDoesNotTouchTheCause_IsNotHealed()
    {
        var (attempt, _) = await HealAsync("f-useless", _ => $"""[sh, -c, "{Complain}"]""", RunPhase.Failed);

        attempt.Status!.Verdict!.Outcome.ShouldBe(VerdictOutcome.NotHealed);
    }

    /// <summary>
    /// A coin that is tossed anew in every run, whatever the code says. All that the arms can show is gone through; where the unpatched arm
    /// passes, the fix must not be credited. The fourth result, green and red, is what a fix shows too: one control run cannot tell it apart.
    /// </summary>
    [Theory]
    [InlineData("f-coin-pp", true, true, VerdictOutcome.Flaky)]
    [InlineData("f-coin-fp", false, true, VerdictOutcome.Flaky)]
    [InlineData("f-coin-ff", false, false, VerdictOutcome.NotHealed)]
    public async Task HalfOfTheTime_WhateverTheArmsShow_IsNotCredited(string name, bool green, bool control, VerdictOutcome expected)
    {
        var world = await World.SharedAsync();
        var pinned = "";
        await using var site = await UnsteadySite.StartAsync(world.Cluster.HostAddress, (commit, time) => commit != pinned ? green : time > 1 && control);

        string Toss(string commit)
        {
            pinned = commit;
            return $"""[sh, -c, "wget -q -O - {site.Url}/$(cat /workspace/.git/HEAD) {OrComplain}"]""";
        }

        var (attempt, _) = await HealAsync(name, Toss, RunPhase.Failed);

        attempt.Status!.Verdict!.Outcome.ShouldBe(expected);
        (attempt.Status.Green!.Passed, attempt.Status.Control!.Passed).ShouldBe((green, control));
        site.Asked.ShouldBe(new Dictionary<string, int> { [pinned] = 2, [attempt.Status.Fix!.Commit] = 1 }, ignoreOrder: true);
    }

    /// <summary>The result that one round cannot tell from a fix: a second round, which the policy asks for, does.</summary>
    [Fact]
    public async Task HalfOfTheTime_LooksHealedOnce_TheSecondRoundShowsTheChance()
    {
        var world = await World.SharedAsync();
        var pinned = "";
        await using var site = await UnsteadySite.StartAsync(world.Cluster.HostAddress, (commit, time) => commit != pinned || time > 2);
        string Toss(string commit)
        {
            pinned = commit;
            return $"""[sh, -c, "wget -q -O - {site.Url}/$(cat /workspace/.git/HEAD) {OrComplain}"]""";
        }

        var (attempt, _) = await HealAsync("f-rounds", Toss, RunPhase.Failed, verification: "{rounds: 2}");

        attempt.Status!.Verdict!.Outcome.ShouldBe(VerdictOutcome.Flaky);
        attempt.Status.Rounds.ShouldNotBeNull().ShouldHaveSingleItem().Control.Passed.ShouldBe(false);
        attempt.Status.Control!.Job.ShouldBe("f-rounds-1-control-2");
    }

    [Fact]
    public async Task FirstRunOfADay_TheStateIsOutsideOfThePod_IsFlaky()
    {
        var world = await World.SharedAsync();
        await using var site = await UnsteadySite.StartAsync(world.Cluster.HostAddress, failures: 1);

        var (attempt, run) = await HealAsync("f-first", _ => $"""[sh, -c, "wget -q -O - {site.Url}/2026-11-21 {OrComplain}"]""", RunPhase.Failed);

        attempt.Status!.Verdict!.Outcome.ShouldBe(VerdictOutcome.Flaky);
        run.Status!.Fix.ShouldBeNull();
    }

    /// <summary>The twin of the next test: on the image that failed, the arms prove the fix, and that it was this image is recorded and seen.</summary>
    [Fact]
    public async Task OneImage_ArmsRunTheImageThatFailed_IsHealed()
    {
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        await world.Cluster.TagImageAsync(Images.Busybox, "localhost/f-same:1");

        var (attempt, _) = await HealAsync("f-image", _ => "[sh, check.sh]", RunPhase.Healed, "localhost/f-same:1");

        var pinned = attempt.Status!.Pins!.ImageDigests.ShouldNotBeNull().ShouldHaveSingleItem().ImageId;
        foreach (var job in new[] { "f-image-run", "f-image-1-green", "f-image-1-control" })
        {
            (await team.ListAsync<Pod>($"job-name={job}")).ShouldHaveSingleItem().Status!.ContainerStatuses!.Single().ImageID.ShouldBe(pinned, job);
        }
    }

    /// <summary>The tag moves while a human thinks. Green or not, the arms would prove something about another image.</summary>
    [Fact]
    public async Task OneImage_TagMovedBeforeTheArms_IsInconclusiveBecauseOfTheDigest()
    {
        const string Moving = "localhost/f-moving:1";
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        await world.Cluster.TagImageAsync(Images.Busybox, Moving);
        await world.Git.CreateAsync("f-moved", Repos.OneTypo);
        await team.ApplyAsync(Manifests.Check("f-moved", world.Git.Url("f-moved"), "{mode: HumanInLoop}").Replace(Images.Busybox, Moving, StringComparison.Ordinal));
        await team.Observe.AttemptAsync("f-moved-1", AttemptPhase.AwaitingApproval);

        await world.Cluster.TagImageAsync(Images.Psql, Moving);
        await team.ApproveAsync("f-moved-1");

        await team.Observe.EndAsync("f-moved", RunPhase.Failed);
        var attempt = await team.Observe.AttemptAsync("f-moved-1", AttemptPhase.NotHealed);
        attempt.Status!.Verdict!.Outcome.ShouldBe(VerdictOutcome.Inconclusive);
        attempt.Status.Verdict.Message.ShouldContain("used another image for step main");
        attempt.Status.Verdict.Message.ShouldContain(attempt.Status.Pins!.ImageDigests!.Single().ImageId);
    }

    /// <summary>The arms run every step, so what an earlier step leaves behind is there again: a rerun of the failed step alone would have passed.</summary>
    [Fact]
    public async Task OnlyAfterAnotherStep_ArmsRunBoth_IsHealed()
    {
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        await world.Git.CreateAsync("f-order", Repos.OneTypo);
        await team.ApplyAsync(Manifests.Policy(Policy, $"{{{Rules}}}"));
        var manifest = Manifests.Run("f-order", world.Git.Url("f-order"), """[sh, -c, "test ! -e generated || sh check.sh"]""", $"{{policyRef: {{name: {Policy}}}}}")
            .Replace("  - {name: main", $"  - {{name: prepare, image: \"{Images.Busybox}\", command: [touch, generated]}}\n  - {{name: main", StringComparison.Ordinal);

        await team.RunToEndAsync("f-order", manifest, RunPhase.Healed);

        var attempt = await team.Observe.AttemptAsync("f-order-1", AttemptPhase.Healed);
        attempt.Status!.Control!.Passed.ShouldBe(false);
        attempt.Status.Control.Step.ShouldBe("main");
        attempt.Status.Pins!.ImageDigests!.Select(image => image.Step).ShouldBe(["prepare", "main"]);
    }

    /// <summary>One attempt on a repository whose one typo has a fix.</summary>
    private static async Task<(HealAttempt Attempt, PipelineRun Run)> HealAsync(string name, Func<string, string> command, RunPhase end, string image = Images.Busybox, string verification = "{}")
    {
        var (world, team) = (await World.SharedAsync(), await World.UnsteadyTeamAsync());
        var commit = await world.Git.CreateAsync(name, Repos.OneTypo);
        var policy = verification == "{}" ? Policy : $"{Policy}-{name}";
        await team.ApplyAsync(Manifests.Policy(policy, $"{{{Rules}, verification: {verification}}}"));
        var run = await team.RunToEndAsync(name, Manifests.Run(name, world.Git.Url(name), command(commit), $"{{policyRef: {{name: {policy}}}}}", image), end);
        return (await team.Observe.AttemptAsync($"{name}-1", end is RunPhase.Healed ? AttemptPhase.Healed : AttemptPhase.NotHealed), run);
    }
}
