using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Cli.Gating;

// Every field is there, null where nothing is known, so that a script need not ask whether it is.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(GateDocument))]
internal sealed partial class GateJsonContext : JsonSerializerContext;
