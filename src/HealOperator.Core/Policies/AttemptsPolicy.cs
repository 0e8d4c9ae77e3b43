using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>How often to try.</summary>
public sealed record AttemptsPolicy
{
    [Description("Most attempts for one run.")]
    [DefaultValue(3)]
    [Range(1, 10)]
    public int Max { get; init; } = 3;

    [Description("Wait between attempts.")]
    public BackoffPolicy Backoff { get; init; } = new();
}
