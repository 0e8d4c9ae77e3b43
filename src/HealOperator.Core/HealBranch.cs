namespace HealOperator.Core;

/// <summary>The only branches that the operator ever writes: <c>heal/...</c> for fixes and <c>debug/...</c> for evidence.</summary>
public static class HealBranch
{
    /// <summary>What the name of every fix branch begins with.</summary>
    public const string FixPrefix = "heal/";

    /// <summary>What the name of every evidence branch begins with.</summary>
    public const string EvidencePrefix = "debug/";

    private const int UidDigits = 5;

    /// <summary>The fix branch of an attempt.</summary>
    public static string Fix(string run, int number) => $"{FixPrefix}{run}-{number}";

    /// <summary>The evidence branch of an attempt.</summary>
    public static string Evidence(string run, int number) => $"{EvidencePrefix}{run}-{number}";

    /// <summary>The name to take when the first one is somebody else's: the start of the attempt's UID is appended.</summary>
    public static string Alternative(string branch, string attemptUid) => $"{branch}-{attemptUid[..Math.Min(UidDigits, attemptUid.Length)]}";

    /// <summary>Whether a branch is a well-formed name of a fix branch.</summary>
    public static bool IsFix(string? branch) => IsBelow(branch, FixPrefix);

    /// <summary>Whether a branch is a well-formed name of an evidence branch.</summary>
    public static bool IsEvidence(string? branch) => IsBelow(branch, EvidencePrefix);

    private static bool IsBelow(string? branch, string prefix) =>
        GitRef.TryParse(branch, out var name) && name.Name.Length > prefix.Length && name.Name.StartsWith(prefix, StringComparison.Ordinal);
}
