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

    [Description("Rbac: whoever has the verb approve on healattempts; without the webhook, whoever may change them.")]
    [DefaultValue("Rbac")]
    [AllowedValues("Rbac")]
    public string Approvers { get; init; } = "Rbac";

    [Description("How many different people must approve a proposal.")]
    [DefaultValue(1)]
    [Range(1, 10)]
    public int Quorum { get; init; } = 1;

    [Description("The author of the commit that failed may not be the only approver; where the author is not known, two people must approve.")]
    [DefaultValue(false)]
    public bool FourEyes { get; init; }

    [Description("Kubernetes user of a git e-mail address, where the user name is neither the address nor its local part.")]
    public IReadOnlyDictionary<string, string>? Identities { get; init; }
}
