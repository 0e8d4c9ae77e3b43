using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Policies;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Watched;

/// <summary>Jobs that others made and that ask for healing by label.</summary>
public sealed class WatchedJobTests
{
    /// <summary>Asks for 36 MiB at once where the limit is 32.</summary>
    private const string Hungry =
        "{name: main, image: " + Images.Busybox + ", command: [dd, if=/dev/zero, of=/dev/null, bs=36M, count=1], resources: {limits: {memory: 32Mi}}}";

    [Fact]
    public async Task Job_FailsForATransientReason_IsRunAgainAndLeftAlone()
    {
        var world = await World.SharedAsync();
        await using var site = await UnsteadySite.StartAsync(world.Cluster.HostAddress, failures: 1);
        var container = $$$"""{name: main, image: {{{Images.Busybox}}}, command: [wget, -O, "-", "{{{site.Url}}}"]}""";

        var (run, attempt) = await HealAsync(world, "unsteady", container);

        attempt.Status!.Classification!.Category.ShouldBe(FailureCategory.Transient);
        attempt.Status.Proposal!.Kind.ShouldBe(FixKind.Rerun);
        run.Status!.Fix.ShouldBeNull();
    }

    [Fact]
    public async Task Job_IsOomKilled_PassesWithMoreMemoryWithinTheCap()
    {
        var world = await World.SharedAsync();
        var (_, attempt) = await HealAsync(world, "hungry", Hungry);

        attempt.Status!.Classification!.Category.ShouldBe(FailureCategory.Resource);
        attempt.Status.Proposal!.Kind.ShouldBe(FixKind.Resources);
        attempt.Status.Proposal.Override!.Memory.ShouldBe("48Mi");
        attempt.Status.Control!.Passed.ShouldBe(false);
    }

    [Fact]
    public async Task Job_IsOomKilledAtTheCap_EndsWithAPlainBlocker()
    {
        var world = await World.SharedAsync();
        await world.Team.ApplyAsync(Manifests.Policy("small", "{mode: Autonomous, minConfidence: 1, resources: {maxMemory: 32Mi}}"));
        await world.Team.ApplyAsync(Job("capped", Hungry, "healoperator.io/policy: small"));

        var run = await AdoptedAsync(world, "capped");
        var ended = await world.Team.Observe.EndAsync(run, RunPhase.Failed);

        ended.Status!.Blocker!.Message.ShouldNotBeNullOrWhiteSpace();
        (await world.Team.ListOfAsync<Job>(run)).ShouldNotContain(j => j.Metadata.Name!.EndsWith("-green"));
    }

    [Fact]
    public async Task Job_WithGitAnnotations_IsHealedByACommit()
    {
        var world = await World.SharedAsync();
        var pinned = await world.Git.CreateAsync("adopted", Repos.OneTypo);
        var url = world.Git.Url("adopted");

        var (run, attempt) = await HealAsync(
            world, "adopted", $$$"""{name: main, image: {{{Images.Busybox}}}, workingDir: /workspace, command: [sh, check.sh], volumeMounts: [{name: workspace, mountPath: /workspace}]}""",
            $$$"""
            healoperator.io/git-url: "{{{url}}}"
            """,
            $$$"""
            initContainers:
            - {name: checkout, image: {{{Images.Operator}}}, command: [git, clone, --quiet, "{{{url}}}", /workspace], volumeMounts: [{name: workspace, mountPath: /workspace}]}
            volumes: [{name: workspace, emptyDir: {}}]
            """);

        attempt.Status!.Pins!.Commit.ShouldBe(pinned);
        attempt.Status.Proposal!.Kind.ShouldBe(FixKind.Code);
        run.Status!.Fix!.Branch.ShouldStartWith("heal/");
        (await Git.RunAsync(world.Git.PathOf("adopted"), "show", $"{run.Status.Fix.Branch}:app/page.tsx")).ShouldContain("post.foobar");
    }

    [Fact]
    public async Task CronJob_MakesAJobThatFails_TheJobIsHealed()
    {
        var world = await World.SharedAsync();
        await using var site = await UnsteadySite.StartAsync(world.Cluster.HostAddress, failures: 1);
        await world.Team.ApplyAsync($$$"""
            apiVersion: {{{await CronJobs.VersionAsync(world)}}}
            kind: CronJob
            metadata: {name: nightly}
            spec:
              schedule: "0 0 1 1 *"
              suspend: true
              jobTemplate:
                metadata:
                  labels: {healoperator.io/heal: enabled}
                  annotations: {healoperator.io/mode: Autonomous}
                spec:
                  backoffLimit: 0
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: main, image: {{{Images.Busybox}}}, command: [wget, -O, "-", "{{{site.Url}}}"]}]
            """);
        await world.Team.KubectlAsync("create", "job", "nightly-now", "--from=cronjob/nightly");

        var run = await AdoptedAsync(world, "nightly-now");

        await world.Team.Observe.EndAsync(run, RunPhase.Healed);
    }

    private static async Task<(PipelineRun Run, HealAttempt Attempt)> HealAsync(
        World world, string job, string container, string annotations = "{}", string podSpec = "")
    {
        await world.Team.ApplyAsync(Job(job, container, annotations == "{}" ? "" : annotations, podSpec));
        var written = await WrittenByTheUserAsync(world, job);
        var failed = await world.Team.Observe.SeeAsync<Job>(job, j => j.Status?.Conditions?.Any(c => c is { Type: "Failed", Status: "True" }) == true, $"the Job {job} fails");

        var run = await world.Team.Observe.EndAsync(await AdoptedAsync(world, job), RunPhase.Healed);
        run.Spec.JobRef!.Uid.ShouldBe(failed.Metadata.Uid);

        (await WrittenByTheUserAsync(world, job)).ShouldBe(written);
        (await world.Team.KubectlAsync("get", "job", job, "-o", "jsonpath={.metadata.resourceVersion}")).ShouldBe(failed.Metadata.ResourceVersion);
        (await world.Team.KubectlAsync("get", "job", job, "-o", "jsonpath={.metadata.managedFields[*].manager}")).ShouldNotContain("heal-operator");
        return (run, await world.Team.Observe.AttemptAsync(run.Status!.Attempts![^1].Name, AttemptPhase.Healed));
    }

    /// <summary>All of a Job that Kubernetes does not write itself, as text.</summary>
    private static Task<string> WrittenByTheUserAsync(World world, string job) => world.Team.KubectlAsync(
        "get", "job", job, "-o", "jsonpath={.metadata.labels}{.metadata.annotations}{.metadata.finalizers}{.metadata.ownerReferences}{.spec}");

    /// <summary>Name of the run that adopts a Job.</summary>
    private static async Task<string> AdoptedAsync(World world, string job) =>
        (await Eventually.BecomesAsync(
            async () => (await world.Team.ListAsync<PipelineRun>()).FirstOrDefault(r => r.Spec.JobRef?.Name == job),
            TimeSpan.FromMinutes(2), $"a run adopts the Job {job}", () => world.Team.DescribeAsync())).Metadata.Name!;

    private static string Job(string name, string container, string annotations = "", string podSpec = "") => $$$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: {{{name}}}
          labels: {healoperator.io/heal: enabled}
          annotations:
            healoperator.io/mode: Autonomous
            {{{annotations.Trim()}}}
        spec:
          backoffLimit: 0
          template:
            spec:
              restartPolicy: Never
              containers:
              - {{{container.Trim()}}}
              {{{podSpec.Trim().ReplaceLineEndings("\n      ")}}}
        """;
}
