using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>The state of a data source on which evidence was taken.</summary>
public sealed record DataPin
{
    [Description("Name of the data source.")]
    public required string Source { get; init; }

    [Description("The pinned state, such as a snapshot id.")]
    public required string Ref { get; init; }
}
