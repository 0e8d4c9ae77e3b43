namespace HealOperator.Core.Replay;

/// <summary>What is recorded of the log of the failed step.</summary>
public sealed record ReplayLog
{
    /// <summary>sha256 of the whole log in lower-case hexadecimal, before anything was cut.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the whole log.</summary>
    public required long Bytes { get; init; }

    /// <summary>Whether all of it was kept. Of a longer one the beginning and the end are, with the lines between them left empty.</summary>
    public bool IsWhole { get; init; }
}
