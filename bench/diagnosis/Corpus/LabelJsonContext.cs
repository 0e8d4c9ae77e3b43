using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Bench.Diagnosis.Corpus;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Label))]
internal sealed partial class LabelJsonContext : JsonSerializerContext;
