using System.Text.Json.Serialization;

namespace HealOperator.Core.Policies;

/// <summary>How far the operator goes by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HealMode>))]
public enum HealMode
{
    /// <summary>Collects evidence, classifies and proposes; never applies.</summary>
    Observe,

    /// <summary>Applies only what a human approved.</summary>
    HumanInLoop,

    /// <summary>Applies by itself what the gate lets through.</summary>
    Autonomous,
}
