namespace HealOperator.Core.Attempts;

/// <summary>How a Job of the operator's own stands.</summary>
public enum WorkState
{
    /// <summary>Not finished yet.</summary>
    Running,

    /// <summary>Finished; it printed a report, perhaps one that holds an error.</summary>
    Succeeded,

    /// <summary>Crashed or was killed, retries included.</summary>
    Failed,
}
