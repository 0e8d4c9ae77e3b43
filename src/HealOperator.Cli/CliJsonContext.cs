using System.Text.Json;
using System.Text.Json.Serialization;
using HealOperator.Cli.Errors;

namespace HealOperator.Cli;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
