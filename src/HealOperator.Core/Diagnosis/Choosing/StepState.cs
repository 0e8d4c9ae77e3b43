namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>How a step ended.</summary>
internal enum StepState
{
    /// <summary>The log does not say.</summary>
    Open,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It ended well, or was tried again: what went wrong in it did not decide.</summary>
    Survived,

    /// <summary>A tool's summary says that all went well in this part of its work, such as tests that print errors and pass.</summary>
    Quiet,
}
