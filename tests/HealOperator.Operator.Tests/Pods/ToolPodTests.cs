using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Tests.Pods;

public sealed class ToolPodTests
{
    private static readonly JobBuilder Builder = new(Samples.Settings);

    [Fact]
    public void Of_ToolOfTheSecondStep_RunsAfterTheFirstInItsOwnImage()
    {
        var pod = Pod(Samples.Tool());

        pod.InitContainers!.Select(c => c.Name).ShouldBe(["checkout", "heal-pristine", "step-build", "step-test"]);
        pod.Containers!.ShouldHaveSingleItem().Name.ShouldBe("collect");
        pod.InitContainers![3].Image.ShouldBe("node:22");
        pod.InitContainers[3].Command!.Take(2).ShouldBe(["/bin/sh", "-c"]);
        pod.InitContainers[3].Command![2].ShouldEndWith("'eslint' '--fix' '/workspace/app/it'\\''s.js' || { 'npm' 'test' || :; 'eslint' '--fix' '/workspace/app/it'\\''s.js' || :; }");
    }

    [Fact]
    public void Of_ToolOfTheFirstStep_RunsNoLaterStep() =>
        Pod(Samples.Tool("build")).InitContainers!.Select(c => c.Name).ShouldBe(["checkout", "heal-pristine", "step-build"]);

    [Fact]
    public void Of_CodeOfThePipeline_SeesNeitherTheCopiesNorTheCredentials()
    {
        var steps = Pod(Samples.Tool(original: new('b', 40))).InitContainers!.Where(c => c.Name!.StartsWith("step-", StringComparison.Ordinal));

        steps.ShouldAllBe(c => c.VolumeMounts!.All(m => m.MountPath != "/heal/pristine" && m.MountPath != "/heal/original" && m.MountPath != "/heal/git"));
    }

    [Fact]
    public void Of_Collector_ReadsAndHasNoCredentials()
    {
        var pod = Pod(Samples.Tool(original: new('b', 40)));

        pod.Containers![0].VolumeMounts!.Select(m => (m.MountPath, m.ReadOnly)).ShouldBe([("/workspace", true), ("/heal/pristine", true), ("/heal/original", true)]);
        pod.InitContainers!.Select(c => c.Name).ShouldContain("heal-original");
    }

    private static PodSpec Pod(Core.Attempts.AttemptEffect.EnsureTool effect) => Builder.Tool(Samples.Run(), Samples.Attempt(), effect, []).Spec!.Template!.Spec!;
}
