namespace HealOperator.Bench.Diagnosis.Corpus;

/// <summary>An error as a person labelled it.</summary>
internal sealed record LabelledError
{
    public string? File { get; init; }

    public int? Line { get; init; }

    public string? Message { get; init; }

    public string? Suggestion { get; init; }

    public int? LogLine { get; init; }

    public override string ToString() => $"{File}{(Line is null ? "" : $":{Line}")} '{Message}' (log line {LogLine})";
}
