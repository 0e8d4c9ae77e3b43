namespace HealOperator.Core.Attempts;

/// <summary>How an arm stands.</summary>
public enum ArmState
{
    /// <summary>Not finished yet.</summary>
    Running,

    /// <summary>Every step passed.</summary>
    Passed,

    /// <summary>A step failed, or the pod could not start.</summary>
    Failed,
}
