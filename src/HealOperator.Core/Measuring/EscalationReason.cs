namespace HealOperator.Core.Measuring;

/// <summary>Why a human was called, in few classes: the reason of a blocker names the one concrete thing.</summary>
public enum EscalationReason
{
    /// <summary>A proposal waits for somebody's yes.</summary>
    Approval,

    /// <summary>There is no fix to propose.</summary>
    NoFix,

    /// <summary>The policy forbids the fix, or forbids every fix.</summary>
    Policy,

    /// <summary>Somebody said no, or nobody answered in time.</summary>
    Declined,

    /// <summary>The fix cannot be credited: the failure comes and goes, or an arm could not be judged.</summary>
    Unproved,

    /// <summary>Attempts or budget are used up.</summary>
    Exhausted,

    /// <summary>The surroundings do not let us: a spec, repository, secret, database, log.</summary>
    Surroundings,

    /// <summary>Anything else, faults of our own among it.</summary>
    Other,
}
