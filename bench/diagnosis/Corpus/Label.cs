namespace HealOperator.Bench.Diagnosis.Corpus;

/// <summary>The ground truth of a case; the fields are those of the corpus, whatever its kind.</summary>
internal sealed record Label
{
    public string? Tool { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<string>? AcceptableCategories { get; init; }

    public LabelledError? PrimaryError { get; init; }

    public IReadOnlyList<LabelledError>? AlternativePrimary { get; init; }

    public bool Hard { get; init; }

    public bool Control { get; init; }

    public IReadOnlyList<DbtFailure>? Failures { get; init; }
}
