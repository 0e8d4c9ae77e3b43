namespace HealOperator.Core.Attempts;

/// <summary>The Job of an arm as it was seen.</summary>
public sealed record ArmObservation
{
    /// <summary>The Job; with pod and step once it failed.</summary>
    public required FailedJob Job { get; init; }

    /// <summary>How it stands.</summary>
    public required ArmState State { get; init; }

    /// <summary>Full hash that its checkout reported, of a trial the one that it patched; null without git or before the checkout ended.</summary>
    public string? Commit { get; init; }

    /// <summary>Digest of the patch that its checkout reported to have applied on the pinned commit; null of an arm that is no trial.</summary>
    public string? PatchDigest { get; init; }

    /// <summary>What that patch does that only the files around it show, as the checkout found it.</summary>
    public IReadOnlyList<GateFinding>? Findings { get; init; }

    /// <summary>How it failed; null when it did not, or when its log could not be read.</summary>
    public ArmFailure? Failure { get; init; }

    /// <summary>Images that its steps really ran.</summary>
    public IReadOnlyList<ImagePin> ImageIds { get; init; } = [];

    /// <summary>When it started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
