using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>The image that a step really ran.</summary>
public sealed record ImagePin
{
    [Description("Name of the step or container.")]
    public required string Step { get; init; }

    [Description("Image as written.")]
    public required string Image { get; init; }

    [Description("Image id as the node reported it.")]
    public required string ImageId { get; init; }
}
