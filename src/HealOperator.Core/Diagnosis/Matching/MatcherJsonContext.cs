using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Core.Diagnosis.Matching;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(MatcherFile))]
[JsonSerializable(typeof(MatcherDefinition))]
[JsonSerializable(typeof(PatternDefinition))]
internal sealed partial class MatcherJsonContext : JsonSerializerContext;
