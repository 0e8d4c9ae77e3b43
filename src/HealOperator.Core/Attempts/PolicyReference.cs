using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>The policy that an attempt is judged by.</summary>
public sealed record PolicyReference
{
    [Description("Name of the HealPolicy, or built-in.")]
    public required string Name { get; init; }

    [Description("Its generation.")]
    public long Generation { get; init; }

    [Description("sha256 of its spec.")]
    public required string Digest { get; init; }
}
