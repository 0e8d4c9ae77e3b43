using System.Text;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class OverrideFixerTests
{
    [Theory]
    [InlineData("512Mi", "8Gi", "768Mi")]
    [InlineData("6Gi", "8Gi", "8Gi")]
    [InlineData("1000M", "8Gi", "1431Mi")]
    [InlineData("2Gi", "8Gi", "3Gi")]
    public void Plan_OutOfMemory_HalfAsMuchAgainWithinTheCap(string limit, string cap, string wanted) =>
        Plan(new() { Container = "step-x", Reason = "OOMKilled", MemoryLimit = limit }, new() { MaxMemory = cap })[0]
            .Override.ShouldBe(new ResourceOverride { Step = "step-x", Memory = wanted });

    [Theory]
    [InlineData("64Mi", "8Gi", new[] { "96Mi", "144Mi", "216Mi" })]
    [InlineData("4Gi", "8Gi", new[] { "6Gi", "8Gi" })]
    public void Plan_OutOfMemory_HasTheNextRaiseReadyForTheNextAttempt(string limit, string cap, string[] wanted)
    {
        var drafts = Plan(new() { Container = "step-x", Reason = "OOMKilled", MemoryLimit = limit }, new() { MaxMemory = cap });

        drafts.Select(draft => draft.Override!.Memory).ShouldBe(wanted);
        drafts.ShouldAllBe(draft => draft.Confidence == 80);
    }

    [Fact]
    public void Plan_ChildKilled_MoreMemoryBelowTheBarOfAutonomy()
    {
        var drafts = Plan(new() { Container = "step-x", ExitCode = 137, Reason = "Error", MemoryLimit = "64Mi" }, new() { MaxMemory = "8Gi" }, "load.sh: line 3:    41 Killed                  python3 load.py\n");

        drafts[0].Override!.Memory.ShouldBe("96Mi");
        drafts.ShouldAllBe(draft => draft.Confidence < 80);
    }

    [Theory]
    [InlineData("8Gi", "8Gi")]
    [InlineData(null, "8Gi")]
    [InlineData("lots", "8Gi")]
    public void Plan_OutOfMemoryAtTheCapOrUnknown_Silent(string? limit, string cap) =>
        Plan(new() { Reason = "OOMKilled", MemoryLimit = limit }, new() { MaxMemory = cap }).ShouldBeEmpty();

    [Theory]
    [InlineData("30m", "4h", "3600s")]
    [InlineData("3h", "4h", "14400s")]
    public void Plan_DeadlineExceeded_TwiceTheTimeWithinTheCap(string timeout, string cap, string wanted) =>
        Plan(new() { JobReason = "DeadlineExceeded", Timeout = timeout }, new() { MaxTimeout = cap }).ShouldHaveSingleItem().Override!.Timeout.ShouldBe(wanted);

    [Theory]
    [InlineData("getaddrinfo EAI_AGAIN packages.example.com\n", 85)]
    [InlineData("connect ECONNREFUSED 10.0.0.1:5432\n", 70)]
    public void Plan_Transient_RunsAgain(string log, int confidence)
    {
        var draft = Plan(new() { ExitCode = 1 }, new(), log).ShouldHaveSingleItem();

        (draft.Kind, draft.Confidence).ShouldBe((FixKind.Rerun, confidence));
    }

    private static IReadOnlyList<FixDraft> Plan(KubernetesFacts facts, ResourcesPolicy caps, string log = "")
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(log));
        return FixPlanner.Default.Plan(FailureAnalyst.Analyze(reader.Complete(), facts), new() { Facts = facts, Resources = caps });
    }
}
