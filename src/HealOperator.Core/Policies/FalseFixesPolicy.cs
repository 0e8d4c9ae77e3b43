using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>When a heal was false, and how many false ones a fixer may have.</summary>
public sealed record FalseFixesPolicy
{
    [Description("A heal is false when its failure comes back within this time although the fix is in.")]
    [DefaultValue("168h")]
    [RegularExpression(GoDuration.Pattern)]
    public string Window { get; init; } = "168h";

    [Description("A fixer whose false fixes on a kind of failure are more than this, in percent, needs a human there.")]
    [DefaultValue(5)]
    [Range(0, 100)]
    public int MaxRate { get; init; } = 5;

    [Description("Fewer heals than these demote nobody.")]
    [DefaultValue(5)]
    [Range(1, 1000)]
    public int MinHeals { get; init; } = 5;
}
