using HealOperator.Core.Diagnosis;
using HealOperator.Core.Measuring;

namespace HealOperator.Operator.Metrics;

/// <summary>Time from the first failure of a run to its proved fix. Heals take minutes, those that wait for people hours.</summary>
internal static class TimeToGreenHistograms
{
    private const double Minute = 60;
    private const double Hour = 60 * Minute;

    public static DeclaredHistogram Whole { get; } = new(
        "heal.time_to_green",
        "s",
        "Time from the first failure of a run to Healed.",
        [Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 4 * Hour, 8 * Hour, 24 * Hour],
        [.. UsualClasses.Fixes.Select(key => Labels("category", key.Category, "fixer", key.Fixer))]);

    public static DeclaredHistogram ByPhase { get; } = new(
        "heal.time_to_green.phase",
        "s",
        "The part of the time to green that was spent in a phase; of healed runs only.",
        [1, 5, 15, 30, Minute, 2 * Minute, 5 * Minute, 15 * Minute, Hour, 4 * Hour, 24 * Hour],
        [.. Enum.GetValues<FailureCategory>().SelectMany(category => TimeToGreen.PhaseNames.Select(phase => Labels("category", category, "phase", phase)))]);

    public static IReadOnlyList<DeclaredHistogram> All { get; } = [Whole, ByPhase];

    private static IReadOnlyList<KeyValuePair<string, object?>> Labels(string first, FailureCategory category, string second, string value) =>
        [new(first, category.ToString()), new(second, value)];
}
