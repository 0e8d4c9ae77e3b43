using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Observing;

namespace HealOperator.Operator.Tests.Observing;

/// <summary>Jobs of others run several pods, and their controller kills what still runs when they fail.</summary>
public sealed class ManyPodsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_OneFailedAnotherSucceededAThirdWasKilled_ShowsTheOneThatFailedByItself()
    {
        var view = View(Job("BackoffLimitExceeded"), Pod("green", "Succeeded", 0), Pod("red", "Failed", 1), Pod("killed", "Failed", 2, deleting: true));

        view.Reference().Pod.ShouldBe("red");
        view.Facts(null).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Of_RetriedJob_ShowsTheLastTry() =>
        View(Job("BackoffLimitExceeded"), Pod("first", "Failed", 0), Pod("second", "Failed", 1)).Reference().Pod.ShouldBe("second");

    [Fact]
    public void RunState_OneOfTwoPodsSucceeded_StillRuns() =>
        View(Job(null), Pod("green", "Succeeded", 0), Pod("busy", "Running", 1)).RunState.ShouldBe(WorkState.Running);

    [Fact]
    public void RunState_DeadlineOfTheJobKillsThePod_FailsWhileTheLogCanBeRead()
    {
        var view = View(Job("DeadlineExceeded"), Pod("slow", "Running", 0, deleting: true));

        view.RunState.ShouldBe(WorkState.Failed);
        view.Reference().Step.ShouldBe("main");
        view.Outcome.Container.ShouldBe("main");
    }

    private static JobView View(Job job, params Pod[] pods) => JobView.Of(job, pods, Start.AddSeconds(5));

    private static Job Job(string? failure) => new()
    {
        Metadata = new() { Name = "report", Uid = "j" },
        Spec = new() { Parallelism = 2, Completions = 2 },
        Status = new() { Conditions = failure is null ? null : [new() { Type = "Failed", Status = "True", Reason = failure, LastTransitionTime = Start.AddSeconds(4) }] },
    };

    private static Pod Pod(string name, string phase, int age, bool deleting = false) => new()
    {
        Metadata = new()
        {
            Name = name,
            Uid = name,
            CreationTimestamp = Start.AddSeconds(age),
            DeletionTimestamp = deleting ? Start.AddSeconds(4) : null,
            OwnerReferences = [Job(null).ToOwnerReference()],
        },
        Spec = new() { Containers = [new() { Name = "main" }] },
        Status = new()
        {
            Phase = phase,
            ContainerStatuses =
            [
                new()
                {
                    Name = "main",
                    State = phase == "Running"
                        ? new() { Running = new() { StartedAt = Start } }
                        : new() { Terminated = new() { ExitCode = phase == "Failed" ? deleting ? 143 : 1 : 0 } },
                },
            ],
        },
    };
}
