using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>Who approved what, when.</summary>
public sealed record ApprovalStatus
{
    [Description("Who approved; unknown without the webhook: see the audit log.")]
    public required string By { get; init; }

    [Description("When the operator saw it.")]
    public required DateTimeOffset At { get; init; }

    [Description("Digest of the approved proposal.")]
    public required string Digest { get; init; }
}
