using System.ComponentModel;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Attempts;

/// <summary>What the arms proved.</summary>
public sealed record Verdict
{
    [Description("The outcome.")]
    public required VerdictOutcome Outcome { get; init; }

    [Description("One sentence for people.")]
    public required string Message { get; init; }

    [Description("Checks before and after the fix.")]
    [KeyedBy("name")]
    public IReadOnlyList<CheckResult>? Checks { get; init; }
}
