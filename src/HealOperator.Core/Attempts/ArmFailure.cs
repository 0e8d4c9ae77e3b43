namespace HealOperator.Core.Attempts;

/// <summary>How an arm failed.</summary>
public sealed record ArmFailure
{
    /// <summary>Fingerprint of its primary error.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Fingerprints of every error in its log.</summary>
    public IReadOnlyList<string> Fingerprints { get; init; } = [];

    /// <summary>One sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the arm met a failure, be it as its primary error or as another one in its log.</summary>
    public bool Includes(string fingerprint) => Fingerprint == fingerprint || Fingerprints.Contains(fingerprint);
}
