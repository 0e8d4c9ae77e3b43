using System.Text.Json;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

/// <summary>The annotation that holds the stamps of the webhook.</summary>
public static class ApprovalList
{
    /// <summary>Most stamps of one attempt: twice the largest quorum.</summary>
    public const int Most = 20;

    /// <summary>Longest name of a user that is stamped.</summary>
    public const int LongestName = 256;

    private const int Longest = Most * 1024;

    /// <summary>The stamps; none for null, and null for what the webhook cannot have written.</summary>
    public static IReadOnlyList<ApprovalStatus>? Parse(string? annotation)
    {
        if (annotation is null) return [];
        if (annotation.Length > Longest) return null;
        try
        {
            var stamps = JsonSerializer.Deserialize(annotation, ApprovalJsonContext.Default.IReadOnlyListApprovalStatus);
            return stamps is { Count: <= Most } && stamps.All(IsWhole) && stamps.Select(stamp => stamp.By).Distinct(UserName.Comparer).Count() == stamps.Count ? stamps : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The annotation that holds these stamps.</summary>
    public static string Write(IReadOnlyList<ApprovalStatus> stamps) => JsonSerializer.Serialize(stamps, ApprovalJsonContext.Default.IReadOnlyListApprovalStatus);

    private static bool IsWhole(ApprovalStatus? stamp) => stamp is { By: { } by, Digest.Length: 64 } && UserName.IsUsable(by);
}
