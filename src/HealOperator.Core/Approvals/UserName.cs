namespace HealOperator.Core.Approvals;

/// <summary>Names of Kubernetes users. Two that differ in case only count as one person: that can only ask for one approval more.</summary>
public static class UserName
{
    /// <summary>In place of a name where there is no webhook.</summary>
    public const string Unknown = "unknown (see the audit log)";

    /// <summary>How names are compared.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether a name can be recorded: not empty, not too long, and without characters that would garble a message.</summary>
    public static bool IsUsable(string? name) => name?.Length is > 0 and <= ApprovalList.LongestName && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl);

    /// <summary>Whether two names are one person's.</summary>
    public static bool IsSame(string? one, string? other) => Comparer.Equals(one, other);
}
