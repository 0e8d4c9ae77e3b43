using HealOperator.Core.Policies;
using HealOperator.Operator.Jobs;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Tests.Jobs;

public sealed class AdoptedRunTests
{
    [Theory]
    [InlineData("Autonomous", HealMode.Autonomous)]
    [InlineData("HumanInLoop", HealMode.HumanInLoop)]
    public void Of_ModeAnnotation_IsTaken(string text, HealMode expected)
    {
        Mode(Job(text)).ShouldBe(expected);
        AdoptedRun.Complaint(Job(text)).ShouldBeNull();
    }

    [Theory]
    [InlineData("autonomus")]
    [InlineData("2")]
    [InlineData("Observe, Autonomous")]
    public void Of_ModeThatNobodyKnows_ObservesAndSaysSo(string text)
    {
        Mode(Job(text)).ShouldBe(HealMode.Observe);
        AdoptedRun.Complaint(Job(text)).ShouldBe($"healoperator.io/mode: '{text}' is not one of Observe, HumanInLoop, Autonomous; Observe is taken.");
    }

    [Fact]
    public void Of_NoMode_LeavesItToThePolicy() => AdoptedRun.Of(Job(null), new("team", "report-1")).Spec.Healing.ShouldBeNull();

    private static HealMode? Mode(WatchedJob job) => AdoptedRun.Of(job, new("team", "report-1")).Spec.Healing!.Mode;

    private static WatchedJob Job(string? mode) => new()
    {
        Metadata = new()
        {
            Name = "report",
            Namespace = "team",
            Uid = "j",
            Annotations = mode is null ? null : new Dictionary<string, string> { [HealGroup.Annotations.Mode] = mode },
        },
    };
}
