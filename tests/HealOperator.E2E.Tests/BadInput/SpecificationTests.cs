using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.E2E.Tests.BadInput;

/// <summary>Runs that cannot be meant as they are written.</summary>
public sealed class SpecificationTests
{
    [Fact]
    public async Task Run_NeitherSourceNorJob_FailsAsInvalid()
    {
        var blocker = await BadRun.EndAsync("sourceless", _ => $$"""
            apiVersion: healoperator.io/v1alpha1
            kind: PipelineRun
            metadata: {name: sourceless}
            spec: {steps: [{name: main, image: {{Images.Busybox}}}]}
            """);

        blocker.Reason.ShouldBe("InvalidSpec");
        blocker.Message.ShouldContain("source.git");
    }

    [Fact]
    public async Task Run_UnknownPolicy_FailsNamingIt()
    {
        var blocker = await BadRun.EndAsync("lawless", w => Manifests.Run("lawless", w.Git.Url("any"), "[\"true\"]", "{policyRef: {name: nobody-wrote-this}}"));

        blocker.Reason.ShouldBe("PolicyNotFound");
        blocker.Message.ShouldContain("nobody-wrote-this");
    }

    [Fact]
    public async Task Run_SpecIsEditedAfterCreation_SaysToMakeANewRunAndActsOnTheFirst()
    {
        var world = await World.SharedAsync();
        await world.Git.CreateAsync("edited", Repos.OneTypo);
        await world.Team.ApplyAsync(Manifests.Check("edited", world.Git.Url("edited"), "{mode: HumanInLoop}"));
        await world.Team.Observe.AttemptAsync("edited-1", Core.Attempts.AttemptPhase.AwaitingApproval);

        var edit = await world.Cluster.Kubectl.TryRunAsync(
            ["-n", world.Team.Namespace, "patch", "hpr", "edited", "--type=json", "-p", """[{"op": "replace", "path": "/spec/steps/0/command", "value": ["rm", "-rf", "/workspace"]}]"""]);
        if (edit.ExitCode != 0)
        {
            edit.Error.ShouldContain("cannot be changed");
            return;
        }

        // Kubernetes older than 1.25 lets the edit through, so the operator itself must refuse it.
        var run = await world.Team.Observe.EndAsync("edited", RunPhase.Failed);
        run.Status!.Blocker!.Message.ShouldContain("new PipelineRun");
        (await world.Team.ListOfAsync<Pod>("edited")).SelectMany(p => p.Spec!.Containers!).ShouldAllBe(c => c.Command == null || !c.Command.Contains("rm"));
    }

    [Fact]
    public async Task Run_NameAtTheLimit_RunsAndHeals()
    {
        var world = await World.SharedAsync();
        var name = new string('n', 63);
        await world.Git.CreateAsync("limit", Repos.OneTypo);
        await world.Team.ApplyAsync(Manifests.Policy("limit", "{mode: Autonomous, minConfidence: 1}"));

        var run = await world.Team.RunToEndAsync(name, Manifests.Check(name, world.Git.Url("limit"), "{policyRef: {name: limit}}"), RunPhase.Healed);

        run.Status!.Fix.ShouldNotBeNull();
    }
}
