using System.ComponentModel;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Runs;

/// <summary>One attempt, in short.</summary>
public sealed record AttemptSummary
{
    [Description("Name of the HealAttempt.")]
    public required string Name { get; init; }

    [Description("Ordinal.")]
    public required int Number { get; init; }

    [Description("Its phase.")]
    public AttemptPhase? Phase { get; init; }

    [Description("Its fixer.")]
    public string? Fixer { get; init; }

    [Description("Digest of its patch.")]
    public string? PatchDigest { get; init; }

    [Description("Where its fix is.")]
    public FixStatus? Fix { get; init; }

    [Description("When it ended.")]
    public DateTimeOffset? FinishedAt { get; init; }
}
