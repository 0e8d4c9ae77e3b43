using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating;

/// <summary>The last that is let through, and the first that is not.</summary>
public sealed class GateBoundsTests
{
    private static readonly GateContext Autonomous = new() { Mode = HealMode.Autonomous, HasGit = true };

    [Theory]
    [InlineData(FixKind.Rerun)]
    [InlineData(FixKind.Resources)]
    public void Evaluate_FixOfAnotherKindThatChangesFiles_IsDenied(FixKind kind)
    {
        var clean = Samples.Proposal(kind);

        Denials(clean).ShouldBeEmpty();
        Denials(clean with { Diff = Samples.Diff }).ShouldBe([$"A fix of kind {kind} must not change files."]);
        Denials(clean with { CumulativeDiff = Samples.Diff }).ShouldBe([$"A fix of kind {kind} must not change files."]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Evaluate_LongestDiff_IsReadAndALongerOneIsNot(int more, bool denied)
    {
        const string Head = "--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1 +1 @@\n-a\n+";
        var diff = $"{Head}{new string('b', GateLimits.LongestDiff + more - Head.Length - 1)}\n";

        Denials(Samples.Proposal(diff: diff)).Contains($"The diff is longer than {GateLimits.LongestDiff} characters.").ShouldBe(denied);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Evaluate_LongestPath_IsReadAndALongerOneIsNot(int more, bool denied) =>
        Denials(Samples.Proposal(diff: Edit($"src/{new string('b', GateLimits.LongestPath + more - 4)}"))).Contains($"A path is longer than {GateLimits.LongestPath} characters.").ShouldBe(denied);

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void Evaluate_MaxFiles_AreLetThroughAndNoMore(int most, bool denied) =>
        (Denials(Samples.Proposal(diff: Edit("src/a.ts") + Edit("src/b.ts")), new() { Changes = new() { MaxFiles = most } }).Count > 0).ShouldBe(denied);

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public void Evaluate_MaxLines_AreLetThroughAndNoMore(int most, bool denied) =>
        (Denials(Samples.Proposal(diff: Edit("src/a.ts") + Edit("src/b.ts")), new() { Changes = new() { MaxLines = most } }).Count > 0).ShouldBe(denied);

    [Fact]
    public void Evaluate_NoOutcomesKnown_RecordsNone() => Gate.Evaluate(Samples.Proposal(), new(), Autonomous).Given!.Outcomes.ShouldBeNull();

    private static IReadOnlyList<string> Denials(Core.Attempts.FixProposal proposal, HealPolicySpec? policy = null) =>
        Gate.Evaluate(proposal, policy ?? new(), Autonomous) is { Outcome: Core.Attempts.GateOutcome.Denied } decision ? decision.Reasons : [];

    private static string Edit(string path) => $"diff --git a/{path} b/{path}\n--- a/{path}\n+++ b/{path}\n@@ -1 +1 @@\n-a\n+b\n";
}
