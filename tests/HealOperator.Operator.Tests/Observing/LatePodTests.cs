using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Observing;

namespace HealOperator.Operator.Tests.Observing;

/// <summary>Jobs and pods are watched each by itself, so a Job's failure may be seen before its pod's.</summary>
public sealed class LatePodTests
{
    private static readonly DateTimeOffset _end = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void RunState_JobFailedAndPodStillRuns_WaitsForThePod()
    {
        var view = JobView.Of(Job(), [Pod("Running")], _end.AddSeconds(1));

        view.RunState.ShouldBe(WorkState.Running);
        view.Outcome.LookAgainAt.ShouldBe(_end.AddSeconds(15));
    }

    [Fact]
    public void RunState_PodHasFailedToo_NamesTheStep()
    {
        var view = JobView.Of(Job(), [Pod("Failed")], _end.AddSeconds(1));

        view.RunState.ShouldBe(WorkState.Failed);
        view.Reference().Step.ShouldBe("build");
    }

    [Fact]
    public void RunState_PodNeverTells_FailsAfterAWhile() =>
        JobView.Of(Job(), [Pod("Running")], _end.AddSeconds(15)).RunState.ShouldBe(WorkState.Failed);

    [Fact]
    public void RunState_PodIsGone_FailsAtOnce() => JobView.Of(Job(), [], _end.AddSeconds(1)).RunState.ShouldBe(WorkState.Failed);

    private static Job Job() => new()
    {
        Metadata = new() { Name = "web-run", Uid = "j" },
        Status = new() { Conditions = [new() { Type = "Failed", Status = "True", Reason = "BackoffLimitExceeded", LastTransitionTime = _end }] },
    };

    private static Pod Pod(string phase) => new()
    {
        Metadata = new() { Name = "web-run-x", Uid = "p", OwnerReferences = [Job().ToOwnerReference()] },
        Spec = new() { Containers = [new() { Name = "step-build" }] },
        Status = new()
        {
            Phase = phase,
            ContainerStatuses = [new() { Name = "step-build", State = new() { Terminated = phase == "Failed" ? new() { ExitCode = 2 } : null } }],
        },
    };
}
