using System.Text.Json.Serialization;

namespace HealOperator.Core.Runs;

/// <summary>Where a run stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunPhase>))]
public enum RunPhase
{
    /// <summary>Not started.</summary>
    Pending,

    /// <summary>The pipeline runs.</summary>
    Running,

    /// <summary>Green at the first go.</summary>
    Succeeded,

    /// <summary>It failed and attempts are under way.</summary>
    Healing,

    /// <summary>A proved fix made it green.</summary>
    Healed,

    /// <summary>It failed and no attempt healed it; a human is needed.</summary>
    Failed,
}
