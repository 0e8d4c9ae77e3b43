using System.Text.Json.Serialization;

namespace HealOperator.Core.Policies;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HealPolicySpec))]
internal sealed partial class PolicyJsonContext : JsonSerializerContext;
