using System.ComponentModel;

namespace HealOperator.Core.Policies;

/// <summary>A language model.</summary>
public sealed record LlmPolicy
{
    [Description("Azure OpenAI.")]
    public AzureOpenAIPolicy? AzureOpenAI { get; init; }
}
