namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Says more of an error whose code and message match (extension); the first that matches counts.</summary>
public sealed record RefineDefinition
{
    /// <summary>Expression over "CODE: message".</summary>
    public required string Regexp { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Code to give the error, where the tool does not print it.</summary>
    public string? Code { get; init; }

    /// <summary>Advice to give where the tool prints none; $1 is the first group of the expression.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What kind of failure it is.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>Type of the error.</summary>
    public string? Type { get; init; }

    /// <summary>How close to the cause it is.</summary>
    public int? Rank { get; init; }
}
