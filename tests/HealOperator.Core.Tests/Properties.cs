using FsCheck;
using FsCheck.Fluent;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests;

/// <summary>How properties are checked: on the same cases at each run (<see cref="Fuzz"/>), throwing with the shrunk one.</summary>
internal static class Properties
{
    // FsCheck's generator wants an odd second number.
    private const ulong Gamma = 1;

    private const int Size = 50;

    /// <summary>The usual number of cases, times <c>HEAL_FUZZ_TIMES</c>.</summary>
    public static Config Cases(int count = 100) =>
        Config.QuickThrowOnFailure.WithMaxTest(count * Fuzz.Times).WithReplay((ulong)Fuzz.Seed, Gamma);

    /// <summary>That many generated values, times <c>HEAL_FUZZ_TIMES</c>.</summary>
    public static IReadOnlyList<T> Sample<T>(Gen<T> values, int count) =>
        [.. values.Sample(Size, new Rnd((ulong)Fuzz.Seed, Gamma), count * Fuzz.Times)];
}
