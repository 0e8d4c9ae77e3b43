namespace HealOperator.Agent.Data;

/// <summary>A table at the pinned state.</summary>
internal sealed record TableSnapshot
{
    /// <summary>Name with its schema.</summary>
    public required string Name { get; init; }

    /// <summary>Columns in their order; none when there is no such table.</summary>
    public IReadOnlyList<ColumnSnapshot> Columns { get; init; } = [];

    /// <summary>Number of rows, with "about" before an estimate.</summary>
    public string? RowCount { get; init; }

    /// <summary>Rows of the sample, as text, in the order of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Sample { get; init; } = [];

    /// <summary>What could not be seen, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
