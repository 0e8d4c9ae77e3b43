namespace HealOperator.Core.Measuring;

/// <summary>How a heal turned out to be false.</summary>
public enum FalseFixKind
{
    /// <summary>The same failure came back within the window.</summary>
    Recurred,

    /// <summary>The fix was reverted, or its pull request closed unmerged.</summary>
    Reverted,

    /// <summary>The unpatched control run passed.</summary>
    ControlPassed,

    /// <summary>A person marked it.</summary>
    Marked,
}
