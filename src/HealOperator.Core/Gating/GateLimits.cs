namespace HealOperator.Core.Gating;

/// <summary>Bounds on what the gate says.</summary>
internal static class GateLimits
{
    /// <summary>Keeps the status small: a diff of many files could give a reason for each.</summary>
    public const int MostReasons = 20;

    /// <summary>Longest path; no file system takes a longer one.</summary>
    public const int LongestPath = 4096;

    /// <summary>Longest diff, in characters: nobody reviews a longer one, and the time to judge it stays bounded.</summary>
    public const int LongestDiff = 512 * 1024;

    /// <summary>Most findings, for the same cause.</summary>
    public const int MostFindings = 20;
}
