using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealOperator.Cli.Gating;

/// <summary>Prints a decision as JSON: the same bytes for the same input.</summary>
internal static class GateJson
{
    private static readonly GateJsonContext Json = new(new(GateJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(GateDocument document, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(document, Json.GateDocument));
        output.Write('\n');
    }
}
