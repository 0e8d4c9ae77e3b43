using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>Three people with client certificates, and what each of them can and cannot do where the chart is installed.</summary>
public sealed class PeopleTests
{
    [Fact]
    public async Task ViewerEditorApprover_EachCanWhatTheRoleSays_AndTheApproverHealsTheRun()
    {
        var world = await World.SharedAsync();
        var (cluster, ns) = (world.Cluster, world.Team.Namespace);
        using var viewer = await Person.CreateAsync(cluster, ns, "vera");
        using var editor = await Person.CreateAsync(cluster, ns, "edith");
        using var approver = await Person.CreateAsync(cluster, ns, "anna");
        await world.Team.KubectlAsync("create", "rolebinding", "viewers", "--clusterrole=view", "--user=vera");
        await world.Team.KubectlAsync("create", "rolebinding", "editors", "--clusterrole=edit", "--user=edith");
        await world.Team.KubectlAsync("create", "rolebinding", "approvers", "--clusterrole=heal-approver", "--user=anna");
        await world.Git.CreateAsync("people", Repos.OneTypo);
        var run = Manifests.Check("people", world.Git.Url("people"), "{mode: HumanInLoop}");

        Refused(await viewer.TryApplyAsync(run), "vera");
        Refused(await approver.TryApplyAsync(run), "anna");
        // The roles of view and edit are put together by a controller, a moment after the chart was installed.
        await Eventually.TrueAsync(async () => (await editor.TryApplyAsync(run)).ExitCode == 0, TimeSpan.FromSeconds(30), "the editor may make runs");
        var waiting = await world.Team.Observe.AttemptAsync("people-1", AttemptPhase.AwaitingApproval);
        var command = waiting.Status!.Message!.Split(' ')[1..];

        (await viewer.TryAsync("get", "hatt", "people-1", "-o", "jsonpath={.status.proposal.diff}")).OutputOrThrow().ShouldNotBeEmpty();
        (await editor.TryAsync("get", "hpr,hatt,hpol")).OutputOrThrow().ShouldContain("people-1");
        Refused(await viewer.TryAsync(command), "vera");
        Refused(await editor.TryAsync(command), "edith");
        Refused(await editor.TryAsync("annotate", "hatt", "people-1", "healoperator.io/reject=no"), "edith");
        Refused(await editor.TryApplyAsync(Manifests.Policy("default", "{mode: Autonomous}")), "edith");

        Refused(await approver.TryAsync("patch", "hatt", "people-1", "--type=merge", "-p", """{"spec":{"number":2}}"""), "cannot be changed");
        Refused(await approver.TryAsync("annotate", "hatt", "people-1", """healoperator.io/approvals=[{"by":"vera"}]"""), "webhook alone");
        Refused(await approver.TryAsync("annotate", "hatt", "people-1", "healoperator.io/rejected-by=vera"), "webhook alone");
        (await world.Team.Observe.AttemptAsync("people-1", AttemptPhase.AwaitingApproval)).Metadata.Generation.ShouldBe(1);

        (await approver.TryAsync(command)).OutputOrThrow();
        await world.Team.Observe.EndAsync("people", RunPhase.Healed);
        var healed = await world.Team.Observe.AttemptAsync("people-1", AttemptPhase.Healed);
        healed.Status!.Approval!.By.ShouldBe("anna");
        healed.Status.Approvals!.Single().Digest.ShouldBe(healed.Status.Proposal!.Digest);
        (await Git.RunAsync(world.Git.PathOf("people"), "show", "--no-patch", "--format=%B", "heal/people-1")).ShouldContain("Approved-by: anna");
        Refused(await approver.TryAsync("annotate", "hatt", "people-1", "healoperator.io/reject=too late"), "ended");
    }

    private static void Refused(CommandResult result, string because)
    {
        result.ExitCode.ShouldNotBe(0, result.CommandLine);
        result.Error.ShouldContain(because);
    }
}
