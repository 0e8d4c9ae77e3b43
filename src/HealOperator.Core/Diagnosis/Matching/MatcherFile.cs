using System.Text.Json.Serialization;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A file of problem matchers.</summary>
public sealed record MatcherFile
{
    /// <summary>The matchers.</summary>
    [JsonRequired]
    public required IReadOnlyList<MatcherDefinition> ProblemMatcher { get; init; }
}
