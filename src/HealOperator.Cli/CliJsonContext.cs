using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Cli;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
