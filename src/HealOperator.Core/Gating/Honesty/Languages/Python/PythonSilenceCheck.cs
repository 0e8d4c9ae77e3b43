using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds comments and calls that silence a type checker, a linter, or the measuring of coverage.</summary>
internal sealed class PythonSilenceCheck() : PatternCheck([Language.Python],
[
    new("type-ignore", ChangeRule.SilenceLinter, @"#[ \t]*(type:[ \t]*ignore|pyright:[ \t]*ignore|pyre-(ignore|fixme)|mypy:[ \t]*ignore|mypy:[ \t]*disable|pytype:[ \t]*(disable|skip)|ty:[ \t]*ignore)", "The type checker is silenced.") { View = SourceView.Comment },
    new("noqa", ChangeRule.SilenceLinter, @"#[ \t]*((ruff:[ \t]*|flake8:[ \t]*)?(?i:noqa)\b|pylint:[ \t]*(disable|skip-file)|nosec\b|NOSONAR|isort:[ \t]*skip|fmt:[ \t]*(off|skip)|bandit:|nosemgrep|lint-ignore|noinspection)", "The linter is silenced.") { View = SourceView.Comment },
    new("no-cover", ChangeRule.LowerThreshold, @"#[ \t]*pragma:[ \t]*no[ \t]*(cover|branch)", "The code does not count for the coverage any more.") { View = SourceView.Comment },
    new("no-type-check", ChangeRule.SilenceLinter, @"@[ \t]*(typing\.)?no_type_check\b", "The type checker is silenced."),
    new("cast-to-any", ChangeRule.SilenceLinter, @"\bcast\([ \t]*(typing\.)?(Any|[""']Any[""'])", "The type checker is silenced by Any.") { View = SourceView.Plain, Certain = false },
    new("any-type", ChangeRule.SilenceLinter, @"(:|->)[ \t]*(typing\.)?Any\b", "The type says nothing any more.") { Certain = false, Files = PatternFiles.Code },
]);
