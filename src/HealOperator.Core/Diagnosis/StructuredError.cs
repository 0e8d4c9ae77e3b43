using System.ComponentModel;

namespace HealOperator.Core.Diagnosis;

/// <summary>One error as the tools reported it.</summary>
public sealed record StructuredError
{
    [Description("build_failure, test_failure, sql_error, runtime_error or infrastructure.")]
    public required string Type { get; init; }

    [Description("The tool that printed it.")]
    public string? Tool { get; init; }

    [Description("Test, model, step or build target.")]
    public string? Task { get; init; }

    [Description("File as printed, relative to the repository where that is known.")]
    public string? File { get; init; }

    [Description("Line in the file, from 1.")]
    public int? Line { get; init; }

    [Description("Column in the line, from 1.")]
    public int? Column { get; init; }

    [Description("The tool's own code, such as TS2551 or 42703.")]
    public string? Code { get; init; }

    [Description("The message, without ANSI sequences.")]
    public required string Message { get; init; }

    [Description("The tool's own advice.")]
    public string? Suggestion { get; init; }

    [Description("Line of the log, from 1.")]
    public int? LogLine { get; init; }
}
