using System.Security.Cryptography;
using System.Text.Json;

namespace HealOperator.Core.Policies;

/// <summary>Names the content of a policy.</summary>
public static class PolicyDigest
{
    /// <summary>sha256 in lower-case hexadecimal over the spec with its defaults filled in, so that a written default and an absent one are the same.</summary>
    public static string Compute(HealPolicySpec spec) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(spec, PolicyJsonContext.Default.HealPolicySpec)));
}
