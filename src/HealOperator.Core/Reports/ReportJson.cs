using System.Text.Json.Serialization;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Reports;

/// <summary>JSON of the reports and requests that pass between the operator and its pods: camelCase, without nulls, enums as words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HealReport))]
[JsonSerializable(typeof(CheckoutRequest))]
[JsonSerializable(typeof(DiagnosisRequest))]
[JsonSerializable(typeof(ApplyRequest))]
[JsonSerializable(typeof(ChecksRequest))]
public sealed partial class ReportJson : JsonSerializerContext;
