using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>The one thing that stops the work.</summary>
public sealed record Blocker
{
    [Description("CamelCase reason.")]
    public required string Reason { get; init; }

    [Description("What is wrong and what to do.")]
    public required string Message { get; init; }
}
