namespace HealOperator.Bench.Diagnosis.Corpus;

/// <summary>A failed node of dbt, or the event that tells of one.</summary>
internal sealed record DbtFailure
{
    public string? UniqueId { get; init; }

    public string? Message { get; init; }

    public string? Msg { get; init; }

    public string? OriginalFilePath { get; init; }

    public string? Category { get; init; }
}
