using HealOperator.Core.Attempts;

namespace HealOperator.Agent.Data;

/// <summary>A data source at one pinned state.</summary>
internal sealed record SourceSnapshot
{
    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The state that everything here was read from; null when the source could not be reached.</summary>
    public string? Pin { get; init; }

    /// <summary>Why there is no data, when there is none.</summary>
    public string? Problem { get; init; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<TableSnapshot> Tables { get; init; } = [];

    /// <summary>The values of the checks, by the check's name.</summary>
    public IReadOnlyDictionary<string, string> Checks { get; init; } = new Dictionary<string, string>();

    /// <summary>The pin as a record.</summary>
    public DataPin? DataPin => Pin is null ? null : new() { Source = Source, Ref = Pin };
}
