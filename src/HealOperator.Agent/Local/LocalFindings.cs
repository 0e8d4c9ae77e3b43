using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Local;

/// <summary>What was found, with secrets taken out.</summary>
/// <param name="Classification">What kind of failure it is, and its first cause.</param>
/// <param name="Drafts">The fixes, best first.</param>
public sealed record LocalFindings(Classification Classification, IReadOnlyList<FixDraft> Drafts);
