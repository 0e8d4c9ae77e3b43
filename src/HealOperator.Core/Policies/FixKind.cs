using System.Text.Json.Serialization;

namespace HealOperator.Core.Policies;

/// <summary>What a fix changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FixKind>))]
public enum FixKind
{
    /// <summary>Nothing: the pipeline runs again as it was.</summary>
    Rerun,

    /// <summary>Limits or timeouts of a step, as an override.</summary>
    Resources,

    /// <summary>Files in the repository.</summary>
    Code,

    /// <summary>Takes one commit back.</summary>
    Revert,
}
