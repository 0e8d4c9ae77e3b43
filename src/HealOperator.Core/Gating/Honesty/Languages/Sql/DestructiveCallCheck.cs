using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>Calls and flags that destroy data without SQL: SQLAlchemy, Alembic, Django, Entity Framework, Knex, Sequelize, Mongo, GORM, Spark, dbt, psql.</summary>
internal sealed class DestructiveCallCheck() : PatternCheck(Enum.GetValues<Language>(), Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("destructive-call", ChangeRule.DropTable, @"\.drop_all\(|\bobjects\.all\(\)\.delete\(|\bEnsureDeleted(?:Async)?\(|\.dropDatabase\(|\.drop_database\(|\bdeleteMany\(\s*(?:\{\s*\})?\s*\)|\bdelete_many\(\s*\{\s*\}|\.remove\(\s*\{\s*\}\s*\)|\b(?:delete_all|destroy_all|flushall|FlushAll|FLUSHALL)\b", "The call destroys data."),
        new("destructive-call", ChangeRule.DropTable, @"\b(?:op|migrationBuilder|knex|schema|queryInterface|Migrator\(\)|Schema)\.(?:drop_table|drop_column|DropTable|DropColumn|DropSchema|dropTable|dropColumn|dropTableIfExists|removeColumn|drop|dropIfExists)\(|\bmigrations\.(?:DeleteModel|RemoveField)\(|\.mode\(\s*""overwrite""|\btruncate:\s*true\b", "The call may destroy data.") { Certain = false, View = SourceView.Plain },
        new("dbt-full-refresh", ChangeRule.DropTable, @"\bdbt\b[^\n;&|]*\s--full-refresh\b|\bdbt\s+(?:run|build|seed)\s+-f\b|\bfull_refresh\s*[:=]\s*[tT]rue\b", "Incremental models are built anew, and their history is lost.") { Certain = false, View = SourceView.Plain },
        new("psql-goes-on", ChangeRule.SwallowFailure, @"\bON_ERROR_STOP\s*=?\s*(?:0|off|false)\b", "psql goes on after an error.") { View = SourceView.Plain },
        new("psql-goes-on", ChangeRule.SwallowFailure, @"\bON_ERROR_STOP\b", "psql may go on after an error.") { View = SourceView.Plain, Removed = true, Certain = false },
    ];
}
