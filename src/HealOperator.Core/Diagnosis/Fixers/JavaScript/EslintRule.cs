using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>What eslint --fix does about a problem of one rule; null where it does nothing, or more than is done here.</summary>
internal delegate IReadOnlyList<TextEdit>? EslintRule(EslintProblem problem);
