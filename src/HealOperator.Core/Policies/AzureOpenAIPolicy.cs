using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Policies;

/// <summary>An Azure OpenAI deployment.</summary>
public sealed record AzureOpenAIPolicy
{
    [Description("Address of the resource.")]
    [StringLength(2048, MinimumLength = 1)]
    public required string Endpoint { get; init; }

    [Description("Name of the deployment.")]
    [StringLength(253, MinimumLength = 1)]
    public required string Deployment { get; init; }

    [Description("Secret with api-key; workload identity when absent.")]
    public LocalReference? SecretRef { get; init; }
}
