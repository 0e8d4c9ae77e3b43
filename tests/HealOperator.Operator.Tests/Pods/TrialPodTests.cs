using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Tests.Pods;

/// <summary>A trial is the control run in everything but the code.</summary>
public sealed class TrialPodTests
{
    private static readonly JobBuilder Builder = new(Samples.Settings);

    private static readonly AttemptEffect.EnsureTrial Effect = new(3, PinnedRef.Pin(Samples.Commit), "diff", "digest", null);

    private static readonly CheckoutPatch Patch = new() { Diff = "diff", Digest = "digest", Summary = "Trial 3", Redaction = ["hidden"], Timestamp = DateTimeOffset.UnixEpoch };

    [Fact]
    public void Trial_BesideTheControlRun_DiffersInThePatchAlone()
    {
        var trial = Job();
        var control = Builder.Arm(Samples.Run(), Samples.Attempt(), new AttemptEffect.EnsureArm(Arm.Control, 1, Effect.Base, null), adopted: null);

        trial.Metadata.Name.ShouldBe("web-1-trial-3");
        trial.Metadata.OwnerReferences!.Single().Name.ShouldBe("web-1");
        Json(Request(trial)).ShouldBe(Json(Request(control) with { Patch = Patch }));
        Json(Pod(trial) with { InitContainers = [.. Pod(trial).InitContainers!.Skip(1)] }).ShouldBe(Json(Pod(control) with { InitContainers = [.. Pod(control).InitContainers!.Skip(1)] }));
    }

    [Fact]
    public void Trial_Credentials_AreSeenByTheCheckoutAlone()
    {
        var all = Pod(Job()).InitContainers!.Concat(Pod(Job()).Containers!).Where(container => container.VolumeMounts!.Any(mount => mount.MountPath == MountPaths.Git));

        all.Select(container => container.Name).ShouldBe(["checkout"]);
    }

    [Theory]
    [InlineData(1, "web-1-green")]
    [InlineData(2, "web-1-green-2")]
    public void Arm_OfARound_IsNamedAfterItAndIsTheSamePod(int round, string name)
    {
        var (first, job) = (Arm(1), Arm(round));

        (job.Metadata.Name, Json(Pod(job))).ShouldBe((name, Json(Pod(first))));
        static Job Arm(int round) => Builder.Arm(Samples.Run(), Samples.Attempt(), new AttemptEffect.EnsureArm(Core.Attempts.Arm.Green, round, Effect.Base, null), adopted: null);
    }

    private static Job Job() => Builder.Trial(Samples.Run(), Samples.Attempt(), Effect, Patch, adopted: null);

    private static PodSpec Pod(Job job) => job.Spec!.Template!.Spec!;

    private static CheckoutRequest Request(Job job) => JsonSerializer.Deserialize(
        Pod(job).InitContainers![0].Env!.Single(variable => variable.Name == MountPaths.RequestVariable).Value!, WireJsonContext.Default.CheckoutRequest)!;

    private static string Json(CheckoutRequest request) => JsonSerializer.Serialize(request, WireJsonContext.Default.CheckoutRequest);

    private static string Json(PodSpec pod) => JsonSerializer.Serialize(pod);
}
