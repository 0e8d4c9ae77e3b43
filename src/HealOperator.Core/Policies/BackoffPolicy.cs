using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>Waiting time between attempts: initial x factor^(n-1), at most max.</summary>
public sealed record BackoffPolicy
{
    [Description("Wait before the second attempt.")]
    [DefaultValue("5s")]
    [RegularExpression(GoDuration.Pattern)]
    public string Initial { get; init; } = "5s";

    [Description("Multiplier for each further attempt.")]
    [DefaultValue(2)]
    [Range(1, 10)]
    public int Factor { get; init; } = 2;

    [Description("Longest wait.")]
    [DefaultValue("5m")]
    [RegularExpression(GoDuration.Pattern)]
    public string Max { get; init; } = "5m";
}
