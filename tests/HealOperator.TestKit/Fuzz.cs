using System.Globalization;

namespace HealOperator.TestKit;

/// <summary>
/// Generated cases. They are the same at each run, so that a test fails for a change and not for the day; <c>make fuzz</c> tries others, and more.
/// </summary>
public static class Fuzz
{
    /// <summary>The seed of the first round: <c>HEAL_FUZZ_SEED</c>, else 1.</summary>
    public static int Seed { get; } = Setting("HEAL_FUZZ_SEED");

    /// <summary>How many times the usual number of rounds is run: <c>HEAL_FUZZ_TIMES</c>, else 1.</summary>
    public static int Times { get; } = Setting("HEAL_FUZZ_TIMES");

    /// <summary>Runs a check with one source of randomness after another.</summary>
    /// <exception cref="InvalidOperationException">A check threw; the message tells the seed that shows it again.</exception>
    public static void Each(int rounds, Action<Random> check)
    {
        for (var seed = Seed; seed < Seed + (rounds * Times); seed++)
        {
            try
            {
                check(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"A generated case failed: HEAL_FUZZ_SEED={seed} has it in its first round. {e.Message}", e);
            }
        }
    }

    private static int Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
}
