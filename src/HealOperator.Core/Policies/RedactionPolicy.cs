using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>What is cut out of everything that is stored.</summary>
public sealed record RedactionPolicy
{
    [Description("Regular expressions (without backtracking) beside the built-in ones.")]
    [MaxLength(50)]
    public IReadOnlyList<string> Patterns { get; init; } = [];
}
