namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>What a line of a log states of the run itself, rather than of an error.</summary>
public enum LogStatement
{
    /// <summary>The CI service begins a step.</summary>
    StepStarted,

    /// <summary>The CI service says that the step ended well.</summary>
    StepPassed,

    /// <summary>The CI service says that the step failed.</summary>
    StepFailed,

    /// <summary>What failed just now is tried again.</summary>
    Retried,

    /// <summary>A tool got through what troubled it, such as the network of an installation.</summary>
    Recovered,

    /// <summary>A tool begins a part of its work: what is printed from here on is its own, or of the tests that it runs.</summary>
    PartStarted,

    /// <summary>The summary of a tool: all went well.</summary>
    ToolPassed,

    /// <summary>The summary of a tool for a part of its work, such as one test program of several: all went well there.</summary>
    PartPassed,

    /// <summary>A program's own last words, that it is done: they count at the very end of a log that says nothing else of its end, against what is no cause.</summary>
    Finished,

    /// <summary>A program's own last words, that it was a success: they count at the very end of a log that says nothing else of its end.</summary>
    Succeeded,

    /// <summary>The summary of a tool: something failed.</summary>
    ToolFailed,

    /// <summary>The CI service says that the run as a whole ended well.</summary>
    RunPassed,

    /// <summary>The CI service says that the run as a whole failed.</summary>
    RunFailed,

    /// <summary>The CI service marks the line as an error, as it does with each that fails a step.</summary>
    ErrorMarked,

    /// <summary>The CI service has the last word of the run, and it would have marked an error before.</summary>
    RunEnded,

    /// <summary>Somebody or something ended the run from outside.</summary>
    RunAborted,
}
