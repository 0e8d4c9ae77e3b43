using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>What the attempt used.</summary>
public sealed record Usage
{
    [Description("Pods started.")]
    public int Actions { get; init; }

    [Description("LLM tokens.")]
    public int Tokens { get; init; }

    [Description("LLM cost in US dollars.")]
    public string? CostUSD { get; init; }
}
