using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Tests.Pods;

public sealed class AdoptedPodTests
{
    private static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string> { ["app.kubernetes.io/component"] = "run" };

    [Fact]
    public void Of_JobOfACronJob_IsItsTemplateWithoutWhatItsControllerAdded()
    {
        var pod = AdoptedPod.Of(Job(), new() { JobRef = new() { Name = "nightly", Uid = "j" } }, null, null, Labels, Samples.Settings);

        pod.Metadata!.Labels.ShouldBe(new Dictionary<string, string> { ["team"] = "orders", ["app.kubernetes.io/component"] = "run" }, ignoreOrder: true);
        pod.Spec!.NodeName.ShouldBeNull();
        pod.Spec.RestartPolicy.ShouldBe("Never");
        pod.Spec.InitContainers.ShouldBeNull();
        pod.Spec.Containers.ShouldHaveSingleItem().Command.ShouldBe(["load"]);
    }

    [Fact]
    public void Of_MoreMemory_ChangesTheLimitOfThatContainerAlone()
    {
        var job = Job();
        job = job with { Spec = job.Spec! with { Template = job.Spec.Template! with { Spec = job.Spec.Template.Spec! with { Containers = [Loader(), new() { Name = "side" }] } } } };

        var pod = AdoptedPod.Of(job, new() { JobRef = new() { Name = "nightly", Uid = "j" } }, null, new ResourceOverride { Step = "main", Memory = "768Mi" }, Labels, Samples.Settings);

        pod.Spec!.Containers![0].Resources!.Limits!["memory"].Value.ShouldBe("768Mi");
        pod.Spec.Containers[1].Resources.ShouldBeNull();
    }

    [Fact]
    public void Of_JobWithACheckoutOfItsOwn_ChecksOutTheCommitInItsPlace()
    {
        var job = Job();
        var own = new Container { Name = "checkout", Image = "git", Command = ["git", "clone"] };
        job = job with { Spec = job.Spec! with { Template = job.Spec.Template! with { Spec = job.Spec.Template.Spec! with { InitContainers = [new() { Name = "prepare" }, own] } } } };

        var pod = AdoptedPod.Of(job, WithGit(), Samples.Commit, null, Labels, Samples.Settings).Spec!;

        pod.InitContainers!.Select(c => c.Name).ShouldBe(["prepare", "checkout"]);
        pod.InitContainers![1].Image.ShouldBe(Samples.Settings.Image);
        pod.Containers![0].Env!.Single(e => e.Name == "HEAL_COMMIT").Value.ShouldBe(Samples.Commit);
        pod.Containers[0].WorkingDir.ShouldBe("/workspace/app");
        pod.Containers[0].VolumeMounts!.ShouldContain(mount => mount.MountPath == "/workspace");
    }

    [Fact]
    public void Of_ContainerWithAWorkspaceOfItsOwn_ChecksOutIntoThatVolume()
    {
        var job = Job();
        var main = Loader() with { VolumeMounts = [new() { Name = "code", MountPath = "/workspace/" }], WorkingDir = "/elsewhere" };
        job = job with { Spec = job.Spec! with { Template = job.Spec.Template! with { Spec = job.Spec.Template.Spec! with { Containers = [main], Volumes = [new() { Name = "code" }] } } } };

        var pod = AdoptedPod.Of(job, WithGit(), Samples.Commit, null, Labels, Samples.Settings).Spec!;

        pod.InitContainers![0].VolumeMounts!.ShouldContain(mount => mount.Name == "code");
        pod.Containers![0].VolumeMounts!.Count(mount => mount.MountPath!.TrimEnd('/') == "/workspace").ShouldBe(1);
        pod.Containers[0].WorkingDir.ShouldBe("/elsewhere");
        pod.Volumes!.Count(volume => volume.Name is "code" or "workspace").ShouldBe(1);
    }

    private static PipelineRunSpec WithGit() => new() { JobRef = new() { Name = "nightly", Uid = "j" }, Source = Samples.Run().Spec.Source };

    private static Container Loader() => new() { Name = "main", Image = "loader", Command = ["load"] };

    private static Job Job() => new()
    {
        Metadata = new() { Name = "nightly", Uid = "j" },
        Spec = new()
        {
            Template = new()
            {
                Metadata = new()
                {
                    Labels = new Dictionary<string, string>
                    {
                        ["team"] = "orders",
                        ["controller-uid"] = "j",
                        ["job-name"] = "nightly",
                        ["batch.kubernetes.io/job-name"] = "nightly",
                        ["healoperator.io/heal"] = "enabled",
                    },
                },
                Spec = new() { RestartPolicy = "OnFailure", NodeName = "node-7", Containers = [Loader()] },
            },
        },
    };
}
