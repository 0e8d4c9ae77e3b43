using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>Errors that SQL code swallows (PL/pgSQL, PL/SQL, T-SQL, MySQL), and linters of SQL put to silence (sqlfluff, SQL*Plus).</summary>
internal sealed class SqlSwallowCheck() : PatternCheck([Language.Sql], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("sql-exception-swallowed", ChangeRule.SwallowFailure, @"(?i)\bwhen\s+others\s+then\s+(?:null\s*;|begin\s+end|return\b|raise\s+(?:notice|info|debug|log|warning)\b)|\bbegin\s+catch\s+end\s+catch\b|\bcontinue\s+handler\s+for\s+sqlexception\b|\bwhenever\s+sqlerror\s+continue\b", "SQL goes on after an error."),
        new("sql-failure-to-null", ChangeRule.SwallowFailure, @"(?i)\b(?:try_cast|try_convert|try_parse|safe_cast|try_to_\w+|safe\.\w+)\s*\(", "What cannot be converted becomes null instead of an error.") { Certain = false },
        new("sql-conflict-ignored", ChangeRule.SwallowFailure, @"(?i)\bon\s+conflict\b[^;]*?\bdo\s+nothing\b|\binsert\s+(?:or\s+)?ignore\b|\bignore_dup_key\s*=\s*on\b", "Rows that break a constraint are dropped in silence.") { Certain = false },
        new("sql-constraints-off", ChangeRule.LoosenDataCheck, @"(?i)\bset\s+(?:session\s+|local\s+|global\s+)?(?:session_replication_role\s*(?:=|to)\s*'?replica|foreign_key_checks\s*=\s*(?:0|off)|unique_checks\s*=\s*(?:0|off)|sql_mode\s*=)|\bpragma\s+foreign_keys\s*=\s*off\b|\balter\s+table\b[^;]*\b(?:disable\s+trigger|nocheck\s+constraint|disable\s+constraint)\b", "The database no longer checks its constraints.") { View = SourceView.Plain },
        new("sql-constraint-dropped", ChangeRule.LoosenDataCheck, @"(?i)\balter\s+table\b[^;]*\bdrop\s+(?:constraint|primary\s+key|foreign\s+key|check|not\s+null)\b|\bnot\s+valid\b", "A constraint is dropped.") { Certain = false },
        new("sqlfluff-silenced", ChangeRule.SilenceLinter, @"(?i)--\s*noqa\b", "A comment silences the linter.") { View = SourceView.Comment },
    ];
}
