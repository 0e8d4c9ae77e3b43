using HealOperator.Agent.Data;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Evidence;

/// <summary>Everything that the diagnosis found, before it is written down.</summary>
internal sealed record Findings
{
    /// <summary>What was asked.</summary>
    public required DiagnosisRequest Request { get; init; }

    /// <summary>The pins, complete.</summary>
    public required Pins Pins { get; init; }

    /// <summary>What the failure is.</summary>
    public required FailureAnalysis Analysis { get; init; }

    /// <summary>Where the log came from.</summary>
    public required string LogOrigin { get; init; }

    /// <summary>The code; null without git.</summary>
    public ISourceTree? Sources { get; init; }

    /// <summary>The data.</summary>
    public IReadOnlyList<SourceSnapshot> Data { get; init; } = [];

    /// <summary>The checks before the fix.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    /// <summary>What is proposed.</summary>
    public FixProposal? Proposal { get; init; }

    /// <summary>The tool that will make the fix.</summary>
    public ToolFix? Tool { get; init; }

    /// <summary>Why nothing is proposed, or why not the first choice.</summary>
    public string? Note { get; init; }
}
