using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Tests.Pods;

/// <summary>Each cell of the table of pods and privileges in the design.</summary>
public sealed class PodPrivilegesTests
{
    private static readonly JobBuilder Builder = new(Samples.Settings);
    private static readonly PipelineRun Run = Samples.Run();
    private static readonly HealAttempt Attempt = Samples.Attempt();

    public static TheoryData<string> All => ["run", "green", "control", "tool", "diagnose", "evidence", "apply", "checks"];

    [Theory]
    [MemberData(nameof(All))]
    public void EveryPod_MeetsTheRestrictedStandard(string kind)
    {
        var pod = Pod(kind);

        pod.SecurityContext!.RunAsNonRoot.ShouldBe(true);
        pod.SecurityContext.RunAsUser!.Value.ShouldBeGreaterThan(0);
        pod.SecurityContext.SeccompProfile!.Type.ShouldBe("RuntimeDefault");
        pod.RestartPolicy.ShouldBe("Never");
        pod.ActiveDeadlineSeconds.ShouldNotBeNull();
        foreach (var container in Containers(pod))
        {
            container.SecurityContext!.AllowPrivilegeEscalation.ShouldBe(false);
            container.SecurityContext.Capabilities!.Drop.ShouldBe(["ALL"]);
            (container.Resources!.Requests is { Count: > 0 } || container.Resources.Limits is { Count: > 0 }).ShouldBeTrue(container.Name);
            if (container.Image == Samples.Settings.Image) container.SecurityContext.ReadOnlyRootFilesystem.ShouldBe(true);
        }
    }

    [Theory]
    [InlineData("run", false)]
    [InlineData("green", false)]
    [InlineData("control", false)]
    [InlineData("tool", false)]
    [InlineData("diagnose", true)]
    [InlineData("evidence", false)]
    [InlineData("apply", false)]
    [InlineData("checks", false)]
    public void Token_IsMountedForDiagnosisAlone(string kind, bool token) => Pod(kind).AutomountServiceAccountToken.ShouldBe(token);

    [Fact]
    public void Token_OfARunThatNamesAnAccount_IsThatAccounts()
    {
        var run = Run with { Spec = Run.Spec with { Pod = new() { ServiceAccountName = "loader" } } };
        var pod = Builder.Run(run).Spec!.Template!.Spec!;
        pod.ServiceAccountName.ShouldBe("loader");
        pod.AutomountServiceAccountToken.ShouldBe(true);
    }

    [Theory]
    [InlineData("run", "checkout")]
    [InlineData("green", "checkout")]
    [InlineData("control", "checkout")]
    [InlineData("diagnose", "diagnose")]
    [InlineData("evidence", "apply")]
    [InlineData("apply", "apply")]
    [InlineData("checks", "")]
    public void GitSecret_IsSeenByOneContainerOfOurs(string kind, string container) =>
        Containers(Pod(kind)).Where(c => Mounts(c).Contains("/heal/git")).Select(c => c.Name).ShouldBe(container.Length == 0 ? [] : [container]);

    [Theory]
    [InlineData("run", false)]
    [InlineData("green", false)]
    [InlineData("control", false)]
    [InlineData("tool", false)]
    [InlineData("diagnose", true)]
    [InlineData("evidence", false)]
    [InlineData("apply", false)]
    [InlineData("checks", true)]
    public void DataSecret_IsMountedWhereQueriesAreAsked(string kind, bool mounted) =>
        Containers(Pod(kind)).Any(c => Mounts(c).Contains("/heal/data/warehouse")).ShouldBe(mounted);

    [Theory]
    [InlineData("diagnose")]
    [InlineData("evidence")]
    [InlineData("apply")]
    [InlineData("checks")]
    public void OwnPods_NeverRunThePipelinesCode(string kind) =>
        Containers(Pod(kind)).ShouldAllBe(c => c.Image == Samples.Settings.Image && c.Command == null);

    [Theory]
    [MemberData(nameof(All))]
    public void EveryJob_IsOwnedAndNeverHealedInTurn(string kind)
    {
        var job = Job(kind);

        job.Metadata.OwnerReferences!.ShouldHaveSingleItem().Uid.ShouldBe(kind == "run" ? Run.Metadata.Uid : Attempt.Metadata.Uid);
        job.Metadata.Labels!.Keys.ShouldNotContain(HealGroup.Labels.Heal);
        job.Spec!.Template!.Metadata!.Labels!.Keys.ShouldNotContain(HealGroup.Labels.Heal);
        (job.Metadata.Finalizers?.Contains(HealGroup.EvidenceFinalizer) ?? false).ShouldBe(kind is "run" or "green" or "control");
        job.Spec.BackoffLimit.ShouldBe(kind is "run" or "green" or "control" or "tool" ? 0 : 2);
    }

    private static Job Job(string kind) => kind switch
    {
        "run" => Builder.Run(Run),
        "green" => Builder.Arm(Run, Attempt, new AttemptEffect.EnsureArm(Arm.Green, 1, PinnedRef.Pin(Samples.Commit), null), null),
        "control" => Builder.Arm(Run, Attempt, new AttemptEffect.EnsureArm(Arm.Control, 1, PinnedRef.Pin(Samples.Commit), null), null),
        "tool" => Builder.Tool(Run, Attempt, Samples.Tool(), []),
        "diagnose" => Builder.Diagnosis(Run, Attempt, Samples.Diagnosis(Run)),
        "evidence" => Builder.Apply(Run, Attempt, Samples.Apply(Run, null)),
        "apply" => Builder.Apply(Run, Attempt, Samples.Apply(Run, "digest")),
        _ => Builder.Checks(Run, Attempt, new() { Data = Run.Spec.Data!, Checks = Run.Spec.Checks! }),
    };

    private static PodSpec Pod(string kind) => Job(kind).Spec!.Template!.Spec!;

    private static IEnumerable<Container> Containers(PodSpec pod) => (pod.InitContainers ?? []).Concat(pod.Containers ?? []);

    private static IEnumerable<string?> Mounts(Container container) => (container.VolumeMounts ?? []).Select(mount => mount.MountPath);
}
