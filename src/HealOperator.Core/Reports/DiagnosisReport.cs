using System.ComponentModel;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Outcomes;

namespace HealOperator.Core.Reports;

/// <summary>What the diagnosis pod found.</summary>
public sealed record DiagnosisReport
{
    [Description("Pins, completed by diagnosis.")]
    public required Pins Pins { get; init; }

    [Description("What kind of failure it is.")]
    public required Classification Classification { get; init; }

    [Description("The best proposal that was not tried before, if there is any.")]
    public FixProposal? Proposal { get; init; }

    [Description("A fix that a tool of the pipeline's makes, where there is no better proposal.")]
    public ToolFix? Tool { get; init; }

    [Description("The evidence, in short.")]
    public required IReadOnlyList<EvidenceItem> Items { get; init; }

    [Description("The whole evidence in the layout of the evidence branch.")]
    public required IReadOnlyList<EvidenceFile> Files { get; init; }

    [Description("Checks, with their values before the fix.")]
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    [Description("Earlier heals that this failure, or the history of its commit, shows to be false.")]
    public IReadOnlyList<FalseHeal>? FalseHeals { get; init; }
}
