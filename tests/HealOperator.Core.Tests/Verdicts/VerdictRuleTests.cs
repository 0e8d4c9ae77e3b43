using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Verdicts;

namespace HealOperator.Core.Tests.Verdicts;

public sealed class VerdictRuleTests
{
    [Theory]
    [InlineData("pass", "same", VerdictOutcome.Healed)]
    [InlineData("pass", "pass", VerdictOutcome.Flaky)]
    [InlineData("pass", "other", VerdictOutcome.Inconclusive)]
    [InlineData("pass", "unreadable", VerdictOutcome.Inconclusive)]
    [InlineData("same", "same", VerdictOutcome.NotHealed)]
    [InlineData("same", "other", VerdictOutcome.NotHealed)]
    [InlineData("same", "pass", VerdictOutcome.Flaky)]
    [InlineData("other", "same", VerdictOutcome.Progressed)]
    [InlineData("other", "other", VerdictOutcome.Inconclusive)]
    [InlineData("other", "pass", VerdictOutcome.Flaky)]
    [InlineData("unreadable", "same", VerdictOutcome.Inconclusive)]
    public void Judge_ThreeArms_GiveTheOutcome(string green, string control, VerdictOutcome expected) =>
        VerdictRule.Judge(Evidence(green, control)).Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("pass", VerdictOutcome.Healed)]
    [InlineData("same", VerdictOutcome.NotHealed)]
    [InlineData("other", VerdictOutcome.Progressed)]
    public void Judge_Rerun_NeedsNoControl(string green, VerdictOutcome expected) =>
        VerdictRule.Judge(Evidence(green, null) with { Kind = FixKind.Rerun }).Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("0", VerdictOutcome.Healed)]
    [InlineData("3", VerdictOutcome.NotHealed)]
    [InlineData(null, VerdictOutcome.NotHealed)]
    public void Judge_Checks_MustMeetTheirExpectation(string? after, VerdictOutcome expected)
    {
        var verdict = VerdictRule.Judge(Evidence("pass", "same") with { Checks = [new CheckResult { Name = "no-null-ids", Expect = "0", Before = "3", After = after }] });

        verdict.Outcome.ShouldBe(expected);
        verdict.Checks!.Single().Before.ShouldBe("3");
    }

    [Fact]
    public void Judge_Doubt_IsInconclusive() => VerdictRule.Judge(Evidence("pass", "same") with { Doubt = "another image" }).Outcome.ShouldBe(VerdictOutcome.Inconclusive);

    private static VerdictEvidence Evidence(string green, string? control) => new()
    {
        Kind = FixKind.Code,
        Fingerprint = "the one",
        Green = Arm(green),
        Control = control is null ? null : Arm(control),
    };

    private static ArmStatus Arm(string how) => new()
    {
        Job = "arm",
        Passed = how is "pass",
        Fingerprint = how switch { "same" => "the one", "other" => "another", _ => null },
        Message = how,
    };
}
