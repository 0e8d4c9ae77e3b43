using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Cli.Diagnosis;

// Every field is there, null where nothing is known, so that a script need not ask whether it is.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(DiagnosisDocument))]
internal sealed partial class DiagnosisJsonContext : JsonSerializerContext;
