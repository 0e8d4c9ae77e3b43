using System.Text.Json.Serialization;

namespace HealOperator.Operator.Adopting;

/// <summary>JSON of captured Jobs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CapturedJob))]
internal sealed partial class AdoptionJsonContext : JsonSerializerContext;
