using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>Limits for all attempts of one run together.</summary>
public sealed record BudgetPolicy
{
    [Description("Most pods that the operator starts for one run.")]
    [DefaultValue(15)]
    [Range(1, 1000)]
    public int MaxActions { get; init; } = 15;

    [Description("Most LLM tokens.")]
    [DefaultValue(200000)]
    [Range(0, 100000000)]
    public int MaxTokens { get; init; } = 200000;

    [Description("Most LLM cost in US dollars.")]
    [DefaultValue("2.00")]
    [RegularExpression("^[0-9]+([.][0-9]{1,2})?$")]
    public string MaxCostUSD { get; init; } = "2.00";

    [Description("Longest time from the first failure; waiting for an approval does not count.")]
    [DefaultValue("1h")]
    [RegularExpression(GoDuration.Pattern)]
    public string MaxDuration { get; init; } = "1h";
}
