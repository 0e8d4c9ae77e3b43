namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>A table as the pinned data shows it.</summary>
/// <param name="Name">Name with its schema.</param>
/// <param name="Columns">Names of the columns in their order.</param>
public sealed record TableShape(string Name, IReadOnlyList<string> Columns);
