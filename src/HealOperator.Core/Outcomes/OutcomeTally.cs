using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HealOperator.Core.Outcomes;

/// <summary>The counts of a class that rates are made of: those since the record last began anew.</summary>
public sealed record OutcomeTally
{
    [Description("Fixer and kind of failure.")]
    public required OutcomeClass Class { get; init; }

    [Description("Fixes that were proved.")]
    public int Healed { get; init; }

    [Description("Fixes that did not help.")]
    public int NotHealed { get; init; }

    [Description("Fixes whose control run passed, too.")]
    public int ControlPassed { get; init; }

    [Description("Attempts that were false for one reason or more; those whose control run passed among them.")]
    public int FalseFixes { get; init; }

    /// <summary>Fixes that seemed to heal: what a false rate is a rate of.</summary>
    [JsonIgnore]
    public int Heals => Healed + ControlPassed;

    /// <summary>Fixes of which the runs told something.</summary>
    [JsonIgnore]
    public int Trials => Heals + NotHealed;

    /// <summary>Heals that stood up to now.</summary>
    [JsonIgnore]
    public int Stood => Math.Max(0, Heals - FalseFixes);

    /// <summary>False fixes in percent, rounded up, so that one false fix never shows as none.</summary>
    [JsonIgnore]
    public int FalseRate => Heals == 0 ? 0 : Math.Min(100, ((FalseFixes * 100) + Heals - 1) / Heals);

    /// <summary>The counts of a record since it last began anew.</summary>
    public static OutcomeTally Of(OutcomeClass of, OutcomeStatus? status)
    {
        var (now, then) = (status ?? new OutcomeStatus(), status?.Restored);
        return new OutcomeTally
        {
            Class = of,
            Healed = Math.Max(0, now.Healed - (then?.Healed ?? 0)),
            NotHealed = Math.Max(0, now.NotHealed - (then?.NotHealed ?? 0)),
            ControlPassed = Math.Max(0, now.FalseFixes.ControlPassed - (then?.ControlPassed ?? 0)),
            FalseFixes = Math.Max(0, now.FalseFixes.Total - (then?.FalseFixes ?? 0)),
        };
    }
}
