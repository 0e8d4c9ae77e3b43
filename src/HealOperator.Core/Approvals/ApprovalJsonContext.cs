using System.Text.Json.Serialization;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<ApprovalStatus>))]
internal sealed partial class ApprovalJsonContext : JsonSerializerContext;
