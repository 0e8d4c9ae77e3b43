using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Attempts;
using HealOperator.Core.Measuring;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Measuring;

public sealed class TimeToGreenTests
{
    [Fact]
    public void Of_TwoAttempts_SplitsTheWholeTimeByPhase()
    {
        var first = Status((AttemptPhase.Pinning, 5), (AttemptPhase.Diagnosing, 6), (AttemptPhase.Verifying, 20), (AttemptPhase.Progressed, 50));
        var second = Status((AttemptPhase.Pinning, 60), (AttemptPhase.Diagnosing, 60), (AttemptPhase.AwaitingApproval, 70), (AttemptPhase.Verifying, 1000), (AttemptPhase.Healed, 1100));

        var time = TimeToGreen.Of(Samples.Start, [first, second])!;

        time.Total.ShouldBe(TimeSpan.FromSeconds(1100));
        time.Phases.ToDictionary(part => part.Key, part => part.Value.TotalSeconds).ShouldBe(
            new Dictionary<string, double> { ["BetweenAttempts"] = 15, ["Pinning"] = 1, ["Diagnosing"] = 24, ["Verifying"] = 130, ["AwaitingApproval"] = 930 }, ignoreOrder: true);
    }

    [Fact]
    public void Of_NoTimeline_IsNull() => TimeToGreen.Of(Samples.Start, [null, new AttemptStatus()]).ShouldBeNull();

    [Fact]
    public void Of_AnyTimeline_PartsAreNeverNegativeAndAddUpToTheTotal() => Check.One(
        Properties.Cases(500),
        Prop.ForAll(
            ArbMap.Default.ArbFor<(AttemptPhase, short)[]>(),
            entries =>
            {
                var time = TimeToGreen.Of(Samples.Start, [Status([.. entries.Select(entry => (entry.Item1, (int)entry.Item2))])]);
                if (entries.Length == 0) return time is null;
                return time!.Phases.Values.All(part => part > TimeSpan.Zero)
                    && time.Phases.Values.Aggregate(TimeSpan.Zero, (sum, part) => sum + part) == time.Total
                    && time.Phases.Keys.All(TimeToGreen.PhaseNames.Contains);
            }));

    private static AttemptStatus Status(params (AttemptPhase Phase, int Second)[] timeline) =>
        new() { Timeline = [.. timeline.Select(entry => new TimelineEntry { Phase = entry.Phase, At = Samples.Start.AddSeconds(entry.Second) })] };
}
