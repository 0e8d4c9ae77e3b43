namespace HealOperator.Cli.Diagnosis;

/// <summary>The first cause, in JSON.</summary>
internal sealed record PrimaryDocument(string? Tool, string? Task, string? File, int? Line, int? Column, string? Code, string Message, string? Suggestion, int? LogLine);
