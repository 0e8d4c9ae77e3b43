using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HealOperator.Core.Attempts;

/// <summary>sha256 over fields, each with its length before it, so that no two different lists of fields hash the same bytes.</summary>
internal static class CanonicalHash
{
    public static string Of(string domain, params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, domain);
        foreach (var field in fields) Append(hash, field);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, field is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
