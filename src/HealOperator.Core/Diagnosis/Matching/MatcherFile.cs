using System.Text.Json.Serialization;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A file of problem matchers.</summary>
public sealed record MatcherFile
{
    /// <summary>The matchers; one alone needs no list.</summary>
    [JsonRequired]
    [JsonConverter(typeof(OneOrMoreConverter<MatcherDefinition>))]
    public required IReadOnlyList<MatcherDefinition> ProblemMatcher { get; init; }
}
