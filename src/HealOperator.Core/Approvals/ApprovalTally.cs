using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

/// <summary>Who approved a proposal so far.</summary>
/// <param name="Given">The approvals that count, one for each person.</param>
/// <param name="Needed">How many are needed.</param>
/// <param name="IsEnough">Whether the proposal is approved.</param>
public sealed record ApprovalTally(IReadOnlyList<ApprovalStatus> Given, int Needed, bool IsEnough)
{
    /// <summary>The names, for people.</summary>
    public string Names => string.Join(", ", Given.Select(approval => approval.By));

    /// <summary>How far it is, as a comment behind the command; empty where one approval is all that is needed.</summary>
    public string Progress =>
        Needed > 1 && Given.Count < Needed ? $" # {Given.Count} of {Needed} approved{(Given.Count > 0 ? $": {Names}" : "")}"
        : Given.Count > 0 && !IsEnough ? $" # {Names} wrote the commit that failed, so somebody else must approve, too"
        : "";
}
