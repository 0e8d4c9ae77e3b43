namespace HealOperator.Cli.Errors;

/// <summary>One line of heal errors --format ndjson.</summary>
internal sealed record ErrorLine(
    string Type, string? Tool, string? Task, string? File, int? Line, int? Column, string? Code, string Message, string? Suggestion, int? LogLine, bool? Primary);
