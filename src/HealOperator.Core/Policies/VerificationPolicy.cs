using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>How a fix is proved.</summary>
public sealed record VerificationPolicy
{
    [Description("Always: an unpatched control run stands beside every patched run.")]
    [DefaultValue("Always")]
    [AllowedValues("Always")]
    public string ControlRun { get; init; } = "Always";
}
