using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Observing;

namespace HealOperator.Operator.Tests.Observing;

/// <summary>Jobs and pods are watched each by itself, so a Job's failure may be seen before its pod's.</summary>
public sealed class LatePodTests
{
    private static readonly DateTimeOffset End = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void RunState_JobFailedAndPodStillRuns_WaitsForThePod()
    {
        var view = JobView.Of(Job(), [Pod("Running")], End.AddSeconds(1));

        view.RunState.ShouldBe(WorkState.Running);
        view.Outcome.LookAgainAt.ShouldBe(End.AddSeconds(15));
    }

    [Fact]
    public void RunState_PodHasFailedToo_NamesTheStep()
    {
        var view = JobView.Of(Job(), [Pod("Failed")], End.AddSeconds(1));

        view.RunState.ShouldBe(WorkState.Failed);
        view.Reference().Step.ShouldBe("build");
    }

    [Fact]
    public void RunState_PodNeverTells_FailsAfterAWhile() =>
        JobView.Of(Job(), [Pod("Running")], End.AddSeconds(15)).RunState.ShouldBe(WorkState.Failed);

    [Fact]
    public void RunState_PodIsNotThereYet_WaitsForItAWhile()
    {
        var view = JobView.Of(Job(), [], End.AddSeconds(1));

        view.RunState.ShouldBe(WorkState.Running);
        view.Outcome.LookAgainAt.ShouldBe(End.AddSeconds(15));
        JobView.Of(Job(), [], End.AddSeconds(15)).RunState.ShouldBe(WorkState.Failed);
    }

    [Theory]
    [InlineData("Running")]
    [InlineData("Failed")]
    public void OwnState_JobCompleteButThePodThatSucceededIsNotSeen_WaitsForItsReport(string phase)
    {
        JobView.Of(Job("Complete"), [Pod(phase)], End.AddSeconds(1)).OwnState.ShouldBe(WorkState.Running);
        JobView.Of(Job("Complete"), [], End.AddSeconds(1)).OwnState.ShouldBe(WorkState.Running);
        JobView.Of(Job("Complete"), [Pod(phase)], End.AddSeconds(15)).OwnState.ShouldBe(WorkState.Succeeded);
    }

    [Fact]
    public void RunState_PodFailedButNoContainerTellsHow_WaitsForTheContainers()
    {
        var pod = Pod("Failed");
        pod = pod with { Status = pod.Status! with { ContainerStatuses = null } };

        JobView.Of(Job() with { Status = null }, [pod], End).RunState.ShouldBe(WorkState.Running);
        JobView.Of(Job(), [pod], End.AddSeconds(1)).RunState.ShouldBe(WorkState.Running);
        JobView.Of(Job(), [pod], End.AddSeconds(15)).RunState.ShouldBe(WorkState.Failed);
    }

    [Fact]
    public void RunState_PodWasEvicted_FailsAtOnce()
    {
        var pod = Pod("Failed");
        pod = pod with { Status = pod.Status! with { ContainerStatuses = null, Reason = "Evicted" } };

        JobView.Of(Job() with { Status = null }, [pod], End).RunState.ShouldBe(WorkState.Failed);
    }

    [Fact]
    public void Run_TimeWasUpDuringTheCheckout_SaysToRaiseTheTimeout() =>
        Observations.Run(JobView.Of(Job(), [PodThatDiedInItsCheckout("DeadlineExceeded")], End)).CheckoutError!.Message.ShouldContain("raise spec.timeout");

    [Fact]
    public void Run_CheckoutOfSomebodyElsesJobFailed_IsAFailureOfItsOwnStep()
    {
        var run = Observations.Run(JobView.Of(Job(), [PodThatDiedInItsCheckout(reason: null)], End), isAdopted: true);

        run.CheckoutError.ShouldBeNull();
        run.State.ShouldBe(WorkState.Failed);
        run.Job.Step.ShouldBe("checkout");
    }

    private static Pod PodThatDiedInItsCheckout(string? reason)
    {
        var pod = Pod("Failed");
        return pod with
        {
            Spec = pod.Spec! with { InitContainers = [new() { Name = "checkout" }] },
            Status = pod.Status! with
            {
                Reason = reason,
                InitContainerStatuses = [new() { Name = "checkout", State = new() { Terminated = new() { ExitCode = 143 } } }],
                ContainerStatuses = [new() { Name = "step-build", State = new() }],
            },
        };
    }

    private static Job Job(string type = "Failed") => new()
    {
        Metadata = new() { Name = "web-run", Uid = "j" },
        Status = new() { Conditions = [new() { Type = type, Status = "True", LastTransitionTime = End }] },
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
