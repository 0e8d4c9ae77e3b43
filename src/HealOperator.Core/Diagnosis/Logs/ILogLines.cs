using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Receives the lines of a log that may matter.</summary>
internal interface ILogLines
{
    /// <summary>Whether the next line is wanted whatever it says; else only lines with an anchor come.</summary>
    bool WantsEveryLine { get; }

    /// <summary>Deals with a line by what is known of an equal one; false when nothing is known. Only asked while not every line is wanted.</summary>
    bool TryRepeat(ReadOnlySpan<byte> line, int number);

    /// <summary>Takes a line, with the matchers that may start at it.</summary>
    void Take(LogLine line, CandidateSet candidates);
}
