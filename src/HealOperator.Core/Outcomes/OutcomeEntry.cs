using System.ComponentModel;
using System.Text.Json.Serialization;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Outcomes;

/// <summary>An attempt that was counted, with what is needed to see later that its heal was false.</summary>
public sealed record OutcomeEntry
{
    [Description("UID of the HealAttempt.")]
    public required string Uid { get; init; }

    [Description("Its name.")]
    public required string Attempt { get; init; }

    [Description("UID of its run.")]
    public string? RunUid { get; init; }

    [Description("When it ended.")]
    public required DateTimeOffset At { get; init; }

    [Description("What was counted.")]
    public required IReadOnlyList<OutcomeMark> Marks { get; init; }

    [Description("Short hash of repository and path.")]
    public string? Source { get; init; }

    [Description("Fingerprint of the failure.")]
    public string? Fingerprint { get; init; }

    [Description("What the fix changes.")]
    public FixKind? Kind { get; init; }

    [Description("Digest of the proposal, which its commit names.")]
    public string? Proposal { get; init; }

    [Description("The commit of the fix.")]
    public string? Commit { get; init; }

    [Description("The limits that the fix changed.")]
    public ResourceOverride? Override { get; init; }

    /// <summary>Whether the heal is false, for whatever reason.</summary>
    [JsonIgnore]
    public bool IsFalse => OutcomeMarks.AreFalse(Marks);
}
