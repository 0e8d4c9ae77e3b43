namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>How the run ended, as far as its log says.</summary>
public enum LogOutcome
{
    /// <summary>The log does not say.</summary>
    Unknown,

    /// <summary>It ended well.</summary>
    Passed,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was ended from outside.</summary>
    Aborted,
}
