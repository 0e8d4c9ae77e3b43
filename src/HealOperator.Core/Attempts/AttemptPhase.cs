using System.Text.Json.Serialization;

namespace HealOperator.Core.Attempts;

/// <summary>Where an attempt stands. The only truth about it: conditions are a projection of the status.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttemptPhase>))]
public enum AttemptPhase
{
    /// <summary>The exact failed state is being fixed.</summary>
    Pinning,

    /// <summary>Evidence is collected and the failure classified.</summary>
    Diagnosing,

    /// <summary>A tool of the pipeline's makes the fix.</summary>
    Preparing,

    /// <summary>Policy looks at the proposal.</summary>
    Gating,

    /// <summary>The smallest part of the proposal that is still green is looked for.</summary>
    Minimizing,

    /// <summary>A human is asked.</summary>
    AwaitingApproval,

    /// <summary>The fix is pushed on a branch of its own.</summary>
    Applying,

    /// <summary>The patched and the control run are under way.</summary>
    Verifying,

    /// <summary>The fix is proved.</summary>
    Healed,

    /// <summary>The diagnosed failure is gone and another stands behind it.</summary>
    Progressed,

    /// <summary>The fix did not help, or cannot be credited.</summary>
    NotHealed,

    /// <summary>One concrete blocker stops the attempt.</summary>
    Blocked,

    /// <summary>A human said no.</summary>
    Rejected,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>The run was deleted or cancelled.</summary>
    Aborted,
}
