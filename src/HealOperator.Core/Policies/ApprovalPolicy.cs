using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>Who may approve, and for how long a proposal stands.</summary>
public sealed record ApprovalPolicy
{
    [Description("A proposal that nobody answered in this time is dropped.")]
    [DefaultValue("24h")]
    [RegularExpression(GoDuration.Pattern)]
    public string ExpiresAfter { get; init; } = "24h";

    [Description("Rbac: whoever may change HealAttempts.")]
    [DefaultValue("Rbac")]
    [AllowedValues("Rbac")]
    public string Approvers { get; init; } = "Rbac";
}
