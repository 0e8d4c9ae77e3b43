using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds calls that validate something, by their name, and are no longer made.</summary>
internal sealed class ValidationCallCheck() : PatternCheck([Language.Python, Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust, Language.Groovy],
[
    new("validation-removed", ChangeRule.SwallowFailure, @"^\s*(?:await\s+|if\s+err\s*:?=\s*|yield\s+|return\s+)?[\w.:]*(?:[vV]alidat|[vV]erif|[cC]heck|[eE]nsure|[aA]ssert)\w*!?\s*\([^\n]*|^\s*(?:await\s+)?[\w.]+\(\s*[""'](?:verify|check|validate|test|lint)[\w-]*[""'][^\n]*", "Something is no longer validated.") { View = SourceView.Plain, Removed = true, Certain = false, Files = PatternFiles.Code },
    new("failures-filtered", ChangeRule.SwallowFailure, @"\b(?:failures|failed|errors|problems|violations|issues)\b\s*:?=\s*[^\n]*(?:\bif\b|\.[fF]ilter\(|\.Where\(|\[\s*:|\.slice\()", "Some failures are left out.") { Certain = false, Files = PatternFiles.Code },
    new("strict-flag-removed", ChangeRule.SwallowFailure, @"[""'](?<at>--(?:strict|fail|error|check|verify|validate)[\w-]*)[""'=]|\b(?<at>(?:strict|raise_on_error|raise_errors|fail_fast|throwOnError|failOnError|verify|validate)\s*[=:]\s*(?:true|True))\b", "The check demands less.") { View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Files = PatternFiles.Code, Edits = PatternEdits.Counted },
]);
