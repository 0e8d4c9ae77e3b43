namespace HealOperator.Agent;

/// <summary>Something that the agent understands and a person can act on; it becomes the error of a report.</summary>
/// <param name="reason">One of FailureReasons.</param>
/// <param name="message">What is wrong and what to do; holds no secret.</param>
public sealed class AgentException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of FailureReasons.</summary>
    public string Reason => reason;
}
