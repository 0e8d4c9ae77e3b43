using System.Text.Json.Serialization;

namespace HealOperator.Core.Attempts;

/// <summary>The gate's answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateOutcome>))]
public enum GateOutcome
{
    /// <summary>May be applied without a human.</summary>
    AutoApproved,

    /// <summary>A human must approve.</summary>
    NeedsApproval,

    /// <summary>Must not be applied.</summary>
    Denied,
}
