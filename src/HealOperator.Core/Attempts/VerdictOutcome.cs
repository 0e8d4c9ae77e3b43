using System.Text.Json.Serialization;

namespace HealOperator.Core.Attempts;

/// <summary>What the arms proved.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictOutcome>))]
public enum VerdictOutcome
{
    /// <summary>Patched run green, control run red with the same fingerprint.</summary>
    Healed,

    /// <summary>Patched run red with another failure; the diagnosed one is gone.</summary>
    Progressed,

    /// <summary>Patched run red with the same failure.</summary>
    NotHealed,

    /// <summary>The control run passed: the fix is not credited.</summary>
    Flaky,

    /// <summary>The control run failed otherwise, or an arm could not be judged.</summary>
    Inconclusive,
}
