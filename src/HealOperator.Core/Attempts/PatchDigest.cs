using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>Names a change wherever it is made: the same change in another attempt has the same digest.</summary>
public static class PatchDigest
{
    /// <summary>sha256 in lower-case hexadecimal over kind, diff and override.</summary>
    public static string Compute(FixKind kind, string diff, ResourceOverride? change) =>
        CanonicalHash.Of("heal-patch/v1", kind.ToString(), diff, change?.Step, change?.Memory, change?.Timeout);
}
