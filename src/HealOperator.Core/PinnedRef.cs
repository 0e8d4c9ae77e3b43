using System.Diagnostics.CodeAnalysis;

namespace HealOperator.Core;

/// <summary>A commit that can never mean anything else: a full hash. Only pinning makes one, so that no moving ref can stand in its place.</summary>
public sealed record PinnedRef
{
    private PinnedRef(string commit) => Commit = commit;

    /// <summary>The full hash: 40 (SHA-1) or 64 (SHA-256) hexadecimal digits in lower case.</summary>
    public string Commit { get; }

    /// <summary>The first 12 digits, for people.</summary>
    public string Short => Commit[..12];

    /// <summary>Pins a full hash; anything shorter, or a name, is refused.</summary>
    public static bool TryPin([NotNullWhen(true)] string? commit, [NotNullWhen(true)] out PinnedRef? pinned)
    {
        pinned = IsFullHash(commit) ? new PinnedRef(commit.ToLowerInvariant()) : null;
        return pinned is not null;
    }

    /// <summary>Pins a full hash.</summary>
    /// <exception cref="FormatException">The text is not a full commit hash.</exception>
    public static PinnedRef Pin(string commit) =>
        TryPin(commit, out var pinned) ? pinned : throw new FormatException($"'{commit}' is not a full commit hash of 40 or 64 hexadecimal digits.");

    /// <inheritdoc/>
    public override string ToString() => Commit;

    private static bool IsFullHash([NotNullWhen(true)] string? text) => text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigit);
}
