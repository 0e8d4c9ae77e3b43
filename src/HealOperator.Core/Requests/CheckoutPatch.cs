namespace HealOperator.Core.Requests;

/// <summary>A change that is tried in the workspace of one run.</summary>
public sealed record CheckoutPatch
{
    /// <summary>Unified diff against the commit.</summary>
    public required string Diff { get; init; }

    /// <summary>What <see cref="Attempts.PatchDigest"/> must give for it.</summary>
    public required string Digest { get; init; }

    /// <summary>What is tried, for the message of the local commit.</summary>
    public required string Summary { get; init; }

    /// <summary>Patterns to cut out of what is reported, beside the built-in ones.</summary>
    public IReadOnlyList<string> Redaction { get; init; } = [];

    /// <summary>Date of the local commit: makes a repeated checkout produce the same hash.</summary>
    public required DateTimeOffset Timestamp { get; init; }
}
