using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>Errors that SQL code swallows (PL/pgSQL, PL/SQL, T-SQL, MySQL), and linters of SQL put to silence (sqlfluff, SQL*Plus).</summary>
internal sealed class SqlSwallowCheck() : PatternCheck([Language.Sql], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("sql-exception-swallowed", ChangeRule.SwallowFailure, @"(?i)\bwhen\s+others\s+then\s+(?:null\s*;|begin\s+end|return\b|raise\s+(?:notice|info|debug|log|warning)\b)|\bbegin\s+catch\s+end\s+catch\b|\bcontinue\s+handler\s+for\s+sqlexception\b|\bwhenever\s+sqlerror\s+continue\b", "SQL goes on after an error."),
        new("sql-failure-to-null", ChangeRule.SwallowFailure, @"(?i)\b(?:try_cast|try_convert|try_parse|safe_cast|try_to_\w+|safe\.\w+)\s*\(", "What cannot be converted becomes null instead of an error.") { Certain = false },
        new("sqlfluff-silenced", ChangeRule.SilenceLinter, @"(?i)--\s*noqa\b", "A comment silences the linter.") { View = Sources.SourceView.Comment },
    ];
}
