using Xunit.Abstractions;

namespace HealOperator.Core.Tests.Machines;

/// <summary>Random histories: crashes, stale views, people, lost pods. Every decision is checked; every history ends.</summary>
public sealed class WorldTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20_260_101;

    private const int LeastSteps = 100_000;

    private const int ShakesPerWorld = 150;

    private const int MostSettles = 600;

    [Fact]
    public void Decide_HundredThousandGeneratedSteps_KeepsEveryInvariantAndEnds()
    {
        var (steps, reduced) = (0, 0);
        var ends = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = FirstSeed; steps < LeastSteps; seed++)
        {
            var world = Play(seed);
            steps += world.Steps;
            reduced += world.Reduced;
            var end = world.Run?.Blocker?.Reason ?? world.Run?.Phase?.ToString() ?? "none";
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        output.WriteLine($"{steps} generated steps from seed {FirstSeed} on; {reduced} proposals made smaller; runs ended: {string.Join(", ", ends.Select(end => $"{end.Key} {end.Value}"))}");
        steps.ShouldBeGreaterThanOrEqualTo(LeastSteps);
        reduced.ShouldBeGreaterThan(10, "searches that never end smaller would prove little");
        ends.Keys.ShouldContain("Healed", "histories that never heal would prove little");
        ends.Keys.ShouldContain(FailureReasons.AttemptsExhausted);
        ends.Keys.ShouldContain(FailureReasons.Rejected);
        ends.Keys.ShouldContain(FailureReasons.Expired);
        ends.Keys.ShouldContain(FailureReasons.BudgetExceeded);
    }

    private static World Play(int seed)
    {
        var world = new World(seed);
        try
        {
            for (var i = 0; i < ShakesPerWorld && !world.IsOver; i++)
            {
                world.Shake();
                world.CheckWorld();
            }

            for (var i = 0; i < MostSettles && !world.IsOver; i++)
            {
                world.Settle();
                world.CheckWorld();
            }

            world.IsOver.ShouldBeTrue($"it must end, but the run is in {world.Run?.Phase}: {world.Run?.Message}");
            return world;
        }
        catch (Exception failure)
        {
            throw new ShouldAssertException($"seed {seed}, after {world.Steps} steps: {failure.Message}", failure);
        }
    }
}
