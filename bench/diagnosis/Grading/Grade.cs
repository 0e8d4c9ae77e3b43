using HealOperator.Bench.Diagnosis.Corpus;

namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>How one case went. What does not apply to it is null.</summary>
internal sealed record Grade(CorpusCase Case, Answer Answer)
{
    /// <summary>The primary error is the labelled one; of a control: there is none.</summary>
    public required bool Primary { get; init; }

    /// <summary>The category is an acceptable one.</summary>
    public bool? Category { get; init; }

    /// <summary>The labelled advice was found.</summary>
    public bool? Suggestion { get; init; }

    /// <summary>How the first proposed diff compares with the labelled fix.</summary>
    public FixOutcome? Fix { get; init; }
}
