using System.Security.Cryptography;
using System.Text.Json;

namespace HealOperator.Core.Reports;

/// <summary>The diagnosis report as it is stored in the evidence ConfigMap: JSON in UTF-8, before gzip.</summary>
public static class EvidenceDocument
{
    /// <summary>The bytes that are stored.</summary>
    public static byte[] Write(DiagnosisReport report) => JsonSerializer.SerializeToUtf8Bytes(report, WireJsonContext.Default.DiagnosisReport);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not an evidence document.</exception>
    public static DiagnosisReport Read(ReadOnlySpan<byte> document) =>
        JsonSerializer.Deserialize(document, WireJsonContext.Default.DiagnosisReport) ?? throw new JsonException("The evidence document is null.");

    /// <summary>sha256 of a document in lower-case hexadecimal: what <c>status.evidence.digest</c> and the apply request name.</summary>
    public static string Digest(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>The digest of the document that holds a report.</summary>
    public static string Digest(DiagnosisReport report) => Digest(Write(report));
}
