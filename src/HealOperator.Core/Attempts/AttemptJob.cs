namespace HealOperator.Core.Attempts;

/// <summary>The Jobs that an attempt can have, at most one of each.</summary>
public enum AttemptJob
{
    /// <summary>Reads the log, takes evidence, proposes.</summary>
    Diagnosis,

    /// <summary>Lets a tool of the pipeline's make the fix.</summary>
    Tool,

    /// <summary>Pushes the evidence branch alone.</summary>
    EvidencePush,

    /// <summary>Pushes the evidence and the fix branch.</summary>
    Apply,

    /// <summary>The patched run.</summary>
    Green,

    /// <summary>The unpatched run.</summary>
    Control,

    /// <summary>Repeats the checks.</summary>
    Checks,
}
