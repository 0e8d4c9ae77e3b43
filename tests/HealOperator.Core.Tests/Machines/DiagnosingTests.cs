using HealOperator.Core.Attempts;

namespace HealOperator.Core.Tests.Machines;

public sealed class DiagnosingTests
{
    private static readonly string Other = new('c', 40);

    [Theory]
    [InlineData(true, true, "original")]
    [InlineData(true, false, "pinned")]
    [InlineData(false, true, "reported original")]
    [InlineData(false, false, "pinned")]
    public void Decide_ReportOfPins_NeverMovesWhatIsPinned(bool pinned, bool original, string expected)
    {
        var names = new Dictionary<string, string> { ["original"] = Samples.FixCommit, ["pinned"] = Samples.Commit, ["reported original"] = Other };
        var pins = pinned ? new Pins { Commit = Samples.Commit, OriginalCommit = original ? Samples.FixCommit : null } : new Pins();
        var reported = new Pins { Commit = Samples.Commit, OriginalCommit = pinned || original ? Other : null };

        var decision = HealMachine.Decide(
            Samples.Attempt(new() { Phase = AttemptPhase.Diagnosing }, spec: Samples.Spec(pins: pins)),
            new() { Diagnosis = Samples.Work(new() { Diagnosis = Samples.Report(null, reported) }) },
            Samples.Policy(),
            Samples.Start);

        decision.Status.Pins.ShouldNotBeNull().Commit.ShouldBe(Samples.Commit);
        decision.Status.Pins.OriginalCommit.ShouldBe(names[expected]);
    }
}
