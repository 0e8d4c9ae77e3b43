using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds demands on data that go from models and schemas: pydantic, pandera, SQLAlchemy, Django, zod, Bean Validation, data annotations.</summary>
internal sealed class DataModelCheck() : PatternCheck([Language.Python, Language.JavaScript, Language.Java, Language.Kotlin, Language.CSharp, Language.Sql, Language.Json],
[
    new("data-demand-removed", ChangeRule.LoosenDataCheck, @"\b(?:pa\.)?Check\.\w+\(|\b(?:gt|ge|lt|le|min_length|max_length|multiple_of|pattern|regex)\s*=\s*[^,)\n]+|\b(?:nullable|null|blank)\s*=\s*False\b|\bunique\s*=\s*True\b|\bstrict\s*=\s*True\b|\bextra\s*=\s*[""']forbid[""']|@(?:field_|model_|root_)?validator\b|\bCheckConstraint\b|\bUniqueConstraint\b", "A demand on the data is taken away.") { View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Files = PatternFiles.Code, Paths = static path => path.EndsWith(".py", StringComparison.Ordinal) },
    new("data-demand-removed", ChangeRule.LoosenDataCheck, @"\bz\.\w+\([^)\n]*\)(?:\.\w+\([^)\n]*\))*\.(?:min|max|email|url|uuid|regex|positive|nonnegative|int|length|strict|nonempty|refine)\(|\.strict\(\)|\.refine\(", "A demand on the data is taken away.") { Removed = true, Certain = false, Files = PatternFiles.Code, Paths = static path => path.EndsWith("s", StringComparison.Ordinal) || path.EndsWith("x", StringComparison.Ordinal) },
    new("data-demand-removed", ChangeRule.LoosenDataCheck, @"@(?:NotNull|NotBlank|NotEmpty|Min|Max|Size|Pattern|Positive\w*|Email|Valid|Digits|Past|Future)\b|\[(?:Required|Range|StringLength|MaxLength|MinLength|RegularExpression|EmailAddress)\b", "A demand on the data is taken away.") { Removed = true, Certain = false, Files = PatternFiles.Code },
    new("data-demand-removed", ChangeRule.LoosenDataCheck, @"(?i)\bnot\s+null\b|\bcheck\s*\(|\bunique\b|\breferences\s+\w", "A demand on the data is taken away.") { Removed = true, Certain = false, Files = PatternFiles.Code, Paths = static path => path.EndsWith(".sql", StringComparison.Ordinal) },
    new("rows-limited", ChangeRule.LoosenDataCheck, @"(?i)^\s*limit\s+[0-9]+\s*;?\s*$", "Only some of the rows are taken.") { Files = PatternFiles.Code, Certain = false, Paths = static path => path.EndsWith(".sql", StringComparison.Ordinal) },
    new("data-demand-removed", ChangeRule.LoosenDataCheck, @"""(?:required|minimum|maximum|minLength|maxLength|pattern|enum|additionalProperties|exclusiveMinimum|minItems|uniqueItems|format)""\s*:", "A demand on the data is taken away.") { Removed = true, Certain = false, Paths = static path => path.Contains("schema", StringComparison.OrdinalIgnoreCase) },
]);
