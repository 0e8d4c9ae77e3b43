using System.Text.Json.Serialization;

namespace HealOperator.Core.Attempts;

/// <summary>A run that proves or disproves a fix.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Arm>))]
public enum Arm
{
    /// <summary>The patched run.</summary>
    Green,

    /// <summary>The unpatched run at the pinned commit.</summary>
    Control,
}
