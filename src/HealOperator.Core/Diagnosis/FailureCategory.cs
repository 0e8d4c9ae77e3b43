using System.Text.Json.Serialization;

namespace HealOperator.Core.Diagnosis;

/// <summary>What kind of failure it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FailureCategory>))]
public enum FailureCategory
{
    /// <summary>Nothing explains it.</summary>
    Unknown,

    /// <summary>The code does not compile, parse or plan.</summary>
    Compilation,

    /// <summary>It broke while running.</summary>
    Runtime,

    /// <summary>A test or data check did not hold.</summary>
    Expectation,

    /// <summary>It ran, and the result is wrong.</summary>
    Logic,

    /// <summary>A setting, path, permission or credential is wrong.</summary>
    Configuration,

    /// <summary>A package or upstream object is missing or does not fit.</summary>
    Dependency,

    /// <summary>Memory, disk or time ran out.</summary>
    Resource,

    /// <summary>The surroundings failed; the same run may pass next time.</summary>
    Transient,
}
