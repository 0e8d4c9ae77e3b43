namespace HealOperator.Core.Measuring;

/// <summary>How an attempt ended, as the metrics tell it: its last phase, and where nothing was credited, why.</summary>
public enum AttemptOutcome
{
    /// <summary>The fix is proved.</summary>
    Healed,

    /// <summary>The diagnosed failure is gone and another stands behind it.</summary>
    Progressed,

    /// <summary>The fix did not help.</summary>
    NotHealed,

    /// <summary>The control run passed: the fix is not credited.</summary>
    Flaky,

    /// <summary>It could not be judged.</summary>
    Inconclusive,

    /// <summary>One concrete blocker stopped it.</summary>
    Blocked,

    /// <summary>A human said no.</summary>
    Rejected,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>The run was deleted.</summary>
    Aborted,
}
