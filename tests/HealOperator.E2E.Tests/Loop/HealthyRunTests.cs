using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

public sealed class HealthyRunTests
{
    [Fact]
    public async Task Run_AllStepsPass_SucceedsWithOneJobAndNoAttempt()
    {
        var world = await World.SharedAsync();
        var commit = await world.Git.CreateAsync("healthy", Repos.Hello);

        var run = await world.Team.RunToEndAsync("healthy", $$$"""
            apiVersion: healoperator.io/v1alpha1
            kind: PipelineRun
            metadata: {name: healthy}
            spec:
              source: {git: {url: "{{{world.Git.Url("healthy")}}}"}}
              steps:
              - {name: build, image: {{{Images.Busybox}}}, command: [cp, greeting.txt, built.txt]}
              - {name: test, image: {{{Images.Busybox}}}, command: [grep, hello, built.txt]}
            """, RunPhase.Succeeded);

        run.Status!.Conditions!.Single(c => c.Type == "Succeeded").Status.ShouldBe("True");
        run.Status.Pins!.Commit.ShouldBe(commit);
        (await world.Team.ListOfAsync<HealAttempt>("healthy")).ShouldBeEmpty();
        (await world.Team.ListOfAsync<Job>("healthy")).Count.ShouldBe(1);
        await Eventually.TrueAsync(
            async () => (await world.Team.ListOfAsync<Job>("healthy")).All(j => j.Metadata.Finalizers is null or []),
            TimeSpan.FromSeconds(30), "the Job's evidence finalizer is dropped");
    }
}
