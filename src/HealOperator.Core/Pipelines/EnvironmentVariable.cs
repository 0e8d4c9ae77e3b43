using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>One environment variable of a step.</summary>
public sealed record EnvironmentVariable
{
    [Description("Name of the variable.")]
    [StringLength(253, MinimumLength = 1)]
    public required string Name { get; init; }

    [Description("Value of the variable.")]
    [StringLength(32768)]
    public string? Value { get; init; }

    [Description("Takes the value from a key of a Secret in place of value.")]
    public SecretKeyReference? SecretKeyRef { get; init; }
}
