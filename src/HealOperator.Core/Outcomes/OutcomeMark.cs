using System.Text.Json.Serialization;

namespace HealOperator.Core.Outcomes;

/// <summary>What is counted of an attempt, each at most once.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeMark>))]
public enum OutcomeMark
{
    /// <summary>It ended, and had a proposal.</summary>
    Proposed,

    /// <summary>The arms proved its fix: Healed or Progressed.</summary>
    Healed,

    /// <summary>The patched run failed as before.</summary>
    NotHealed,

    /// <summary>False: the fingerprint came back within the window although the fix was in.</summary>
    Recurred,

    /// <summary>False: a commit took the fix back.</summary>
    Reverted,

    /// <summary>False: the unpatched control run passed, too.</summary>
    ControlPassed,

    /// <summary>False: a person said so.</summary>
    Marked,
}
