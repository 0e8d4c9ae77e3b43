using System.ComponentModel;

namespace HealOperator.Core.Outcomes;

/// <summary>False fixes by what showed them; one attempt may be false for several reasons.</summary>
public sealed record FalseFixCounts
{
    [Description("Attempts that are false for one reason or more.")]
    public int Total { get; init; }

    [Description("The fingerprint came back within the window although the fix was in.")]
    public int Recurred { get; init; }

    [Description("A commit took the fix back.")]
    public int Reverted { get; init; }

    [Description("The unpatched control run passed, too.")]
    public int ControlPassed { get; init; }

    [Description("A person marked the heal as false.")]
    public int Marked { get; init; }
}
