using System.Text.Json;
using System.Text.Json.Serialization;
using HealOperator.Core.Attempts;
using HealOperator.Core.Replay;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Core;

/// <summary>The JSON that the operator and its pods exchange: camelCase, absent in place of null, one line, enums as strings.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = false)]
[JsonSerializable(typeof(CheckoutRequest))]
[JsonSerializable(typeof(DiagnosisRequest))]
[JsonSerializable(typeof(CollectRequest))]
[JsonSerializable(typeof(ApplyRequest))]
[JsonSerializable(typeof(ChecksRequest))]
[JsonSerializable(typeof(HealReport))]
[JsonSerializable(typeof(GateDecision))]
[JsonSerializable(typeof(ReplayRecord))]
public sealed partial class WireJsonContext : JsonSerializerContext;
