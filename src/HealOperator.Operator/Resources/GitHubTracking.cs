using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Pipelines;

namespace HealOperator.Operator.Resources;

/// <summary>What to report to GitHub.</summary>
public sealed record GitHubTracking
{
    [Description("The repository, as owner/name.")]
    [StringLength(140, MinimumLength = 3)]
    [RegularExpression("^[^/]+/[^/]+$")]
    public required string Repository { get; init; }

    [Description("Secret with a token.")]
    public LocalReference? SecretRef { get; init; }

    [Description("Whether to open an issue for a failure.")]
    public bool? Issue { get; init; }

    [Description("Whether to open a pull request for a fix.")]
    public bool? PullRequest { get; init; }
}
