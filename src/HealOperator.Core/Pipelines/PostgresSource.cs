using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>A PostgreSQL database that the pipeline reads.</summary>
public sealed record PostgresSource
{
    [Description("Secret with uri, or with host, port, dbname, username and password.")]
    public required LocalReference SecretRef { get; init; }

    [Description("Tables to take evidence of, as schema.table.")]
    [MaxLength(50)]
    public IReadOnlyList<string>? Tables { get; init; }
}
