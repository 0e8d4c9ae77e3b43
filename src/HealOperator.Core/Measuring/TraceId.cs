using HealOperator.Core.Attempts;

namespace HealOperator.Core.Measuring;

/// <summary>The trace of an attempt: known from its beginning, and the same whoever asks.</summary>
public static class TraceId
{
    private const int HexDigits = 32;

    /// <summary>A W3C trace id, 32 lower-case hexadecimal digits.</summary>
    /// <param name="uid">metadata.uid of the attempt.</param>
    public static string Of(string uid) => CanonicalHash.Of("heal-trace/v1", uid)[..HexDigits];
}
