using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>Rules on the content of a fix.</summary>
public sealed record ChangesPolicy
{
    [Description("Changes that no fix may make.")]
    public IReadOnlyList<ChangeRule> Forbidden { get; init; } = Enum.GetValues<ChangeRule>();

    [Description("Most files that a fix may touch.")]
    [DefaultValue(20)]
    [Range(1, 1000)]
    public int MaxFiles { get; init; } = 20;

    [Description("Most lines that a fix may add and remove together.")]
    [DefaultValue(400)]
    [Range(1, 100000)]
    public int MaxLines { get; init; } = 400;
}
