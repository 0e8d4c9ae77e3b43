using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>A key of a Secret in the same namespace.</summary>
public sealed record SecretKeyReference
{
    [Description("Name of the Secret.")]
    [StringLength(253, MinimumLength = 1)]
    public required string Name { get; init; }

    [Description("Key in the Secret.")]
    [StringLength(253, MinimumLength = 1)]
    public required string Key { get; init; }
}
