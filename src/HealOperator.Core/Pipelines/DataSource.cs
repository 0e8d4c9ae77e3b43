using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>Data that the pipeline reads; evidence is only ever taken on a pinned state of it.</summary>
public sealed record DataSource
{
    [Description("Name of the source, unique in the run.")]
    [StringLength(63, MinimumLength = 1)]
    [RegularExpression("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    [Description("A PostgreSQL database.")]
    public PostgresSource? Postgres { get; init; }
}
