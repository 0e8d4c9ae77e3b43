using System.Text.Encodings.Web;
using System.Text.Json;
using HealOperator.Agent.Local;

namespace HealOperator.Cli.Diagnosis;

/// <summary>Prints a diagnosis as JSON: the same bytes for the same input.</summary>
internal static class DiagnosisJson
{
    private static readonly DiagnosisJsonContext Json = new(new(DiagnosisJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(LocalFindings findings, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(DiagnosisDocument.Of(findings), Json.DiagnosisDocument));
        output.Write('\n');
    }
}
