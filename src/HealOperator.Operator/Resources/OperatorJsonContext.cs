using System.Text.Json.Serialization;

namespace HealOperator.Operator.Resources;

/// <summary>Generated JSON metadata of the custom resources.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PipelineRun))]
[JsonSerializable(typeof(HealAttempt))]
[JsonSerializable(typeof(HealPolicy))]
[JsonSerializable(typeof(HealOutcome))]
[JsonSerializable(typeof(WatchedJob))]
public sealed partial class OperatorJsonContext : JsonSerializerContext;
