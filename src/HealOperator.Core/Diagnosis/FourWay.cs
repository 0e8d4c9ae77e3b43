using System.Text.Json.Serialization;

namespace HealOperator.Core.Diagnosis;

/// <summary>The four-way view of a failure.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FourWay>))]
public enum FourWay
{
    /// <summary>Nothing explains it.</summary>
    Unknown,

    /// <summary>Planning or compilation: before execution.</summary>
    Planning,

    /// <summary>A crash, timeout or dependency problem during execution.</summary>
    Runtime,

    /// <summary>A data quality check or a test failed.</summary>
    Expectation,

    /// <summary>It ran clean and produced wrong results.</summary>
    Logic,
}
