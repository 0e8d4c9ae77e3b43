using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds SQL that destroys data, in SQL files and in the strings and scripts of other languages.</summary>
internal sealed class DestructiveSqlCheck() : PatternCheck(Enum.GetValues<Language>(),
[
    new("destructive-sql", ChangeRule.DropTable, @"(?i)\b(drop\s+(table|schema|database)|truncate\s+(table\s+)?[\w""])", "The statement destroys data.") { View = SourceView.Plain },
]);
