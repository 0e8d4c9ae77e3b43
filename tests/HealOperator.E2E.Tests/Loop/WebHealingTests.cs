using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>The demo's first pipeline: two layers of compiler errors, a human approves each fix.</summary>
public sealed class WebHealingTests
{
    [Fact]
    public async Task Run_TwoLayersOfErrors_ProgressesThenHealsWithTwoApprovals()
    {
        var world = await World.SharedAsync();
        var pinned = await world.PrivateGit.CreateAsync("web", DemoFiles.Of("web"));

        await world.Team.ApplyAsync(Manifests.Build(
            "web", world.PrivateGit.Url("web"), "{mode: HumanInLoop}", $"secretRef: {{name: {World.GitSecret}}}"));
        await world.Team.ApproveAsync("web-1");
        var first = await world.Team.Observe.AttemptAsync("web-1", AttemptPhase.Progressed);
        await world.Team.ApproveAsync("web-2");
        var second = await world.Team.Observe.AttemptAsync("web-2", AttemptPhase.Healed);
        var run = await world.Team.Observe.EndAsync("web", RunPhase.Healed);

        first.Status!.Classification!.Category.ToString().ShouldBe("Compilation");
        first.Status.Classification.Primary!.Code.ShouldBe("TS1435");
        first.Status.Pins!.Commit.ShouldBe(pinned);
        first.Status.Approval!.Digest.ShouldBe(first.Status.Proposal!.Digest);
        first.Status.Fix!.Branch.ShouldBe("heal/web-1");

        second.Spec.BasedOn.ShouldBe("web-1");
        second.Status!.Pins!.Commit.ShouldBe(first.Status.Fix.Commit);
        second.Status.Pins.OriginalCommit.ShouldBe(pinned);
        second.Status.Proposal!.CumulativeDiff.ShouldContain("-expot default");
        second.Status.Verdict!.Outcome.ShouldBe(VerdictOutcome.Healed);
        second.Status.Green!.Passed.ShouldBe(true);
        second.Status.Control!.Passed.ShouldBe(false);
        second.Status.Control.Fingerprint.ShouldBe(second.Status.Classification!.Fingerprint);
        run.Status!.Fix.ShouldBe(second.Status.Fix);

        var repository = world.PrivateGit.PathOf("web");
        (await Git.RunAsync(repository, "rev-parse", "main")).ShouldBe(pinned);
        var page = await Git.RunAsync(repository, "show", "heal/web-2:app/page.tsx");
        page.ShouldContain("export default function");
        page.ShouldContain("</div>");
        page.ShouldContain("post.foobar");
        (await Git.RunAsync(repository, "log", "--format=%s", $"{pinned}..heal/web-2")).Split('\n').ShouldAllBe(s => s.StartsWith("heal:"));
        (await Git.RunAsync(repository, "branch", "--format=%(refname:short)")).Split('\n')
            .ShouldBe(["debug/web-1", "debug/web-2", "heal/web-1", "heal/web-2", "main"], ignoreOrder: true);

        await EvidenceLiesInTheSeedLayoutAsync(world, repository, first);
        await OutcomesAreCountedAsync(world, first, second);
        await ReplayGivesTheSameAsync(world, first, second);
    }

    private static async Task OutcomesAreCountedAsync(World world, params HealAttempt[] attempts)
    {
        foreach (var of in attempts.SelectMany(attempt => OutcomeClass.Of(attempt.Status!.Proposal!.Fixer, attempt.Status.Classification!.Category)))
        {
            await Eventually.TrueAsync(
                async () => (await world.Client.GetAsync<HealOutcome>(of.Name, world.Team.Namespace))?.Status is { Proposed: > 0, Healed: > 0, Entries.Count: > 0 },
                TimeSpan.FromSeconds(30), $"HealOutcome {of.Name} has counted", () => world.Cluster.Kubectl.RunAsync("-n", world.Team.Namespace, "get", "healoutcomes", "-o", "yaml"));
        }
    }

    /// <summary>From what real pods left in the cluster, without the repository.</summary>
    private static async Task ReplayGivesTheSameAsync(World world, params HealAttempt[] attempts)
    {
        foreach (var name in attempts.Select(attempt => attempt.Metadata.Name!))
        {
            var replay = await Command.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "heal.dll"), "replay", name, "-n", world.Team.Namespace, "--kubeconfig", world.Cluster.KubeconfigPath]);
            (replay.ExitCode, replay.Output).ShouldBe((0, $"{world.Team.Namespace}/{name}\n  classification same\n  patch          same\n  gate           same\n"), replay.Error);
        }
    }

    private static async Task EvidenceLiesInTheSeedLayoutAsync(World world, string repository, HealAttempt attempt)
    {
        var files = (await Git.RunAsync(repository, "ls-tree", "-r", "--name-only", attempt.Status!.Evidence!.Branch!, "debug/")).Split('\n');
        files.ShouldContain(f => f.StartsWith("debug/job/") && f.EndsWith(".md"));
        files.ShouldContain(f => f.StartsWith("debug/code_snapshot/") && f.Contains("page.tsx"));
        files.ShouldContain("debug/fix_log.md");
        (await Git.RunAsync(repository, "rev-parse", "debug/web-1^")).ShouldBe(attempt.Status.Pins!.Commit);
        var stored = await world.Client.GetAsync<ConfigMap>(attempt.Status.Evidence.ConfigMap, world.Team.Namespace);
        stored.ShouldNotBeNull().Metadata.OwnerReferences!.Single().Uid.ShouldBe(attempt.Metadata.Uid);
        stored.BinaryData.ShouldNotBeNull().Keys.ShouldBe(["report.json.gz"]);
    }
}
