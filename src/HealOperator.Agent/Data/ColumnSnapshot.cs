namespace HealOperator.Agent.Data;

/// <summary>A column at the pinned state.</summary>
internal sealed record ColumnSnapshot(string Name, string Type, bool NotNull, bool IsKey)
{
    /// <summary>Rows without a value; null when it was not counted.</summary>
    public string? Nulls { get; init; }

    /// <summary>Least value, where the type has an order.</summary>
    public string? Min { get; init; }

    /// <summary>Greatest value, where the type has an order.</summary>
    public string? Max { get; init; }
}
