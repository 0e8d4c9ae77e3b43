namespace HealOperator.Core.Replay;

/// <summary>Where the evidence keeps what a replay needs.</summary>
public static class ReplayFiles
{
    /// <summary>What the diagnosis was given, and what came of it: a <see cref="ReplayRecord"/> in JSON.</summary>
    public const string Record = "debug/replay/record.json";

    /// <summary>The log, as far as it was kept.</summary>
    public const string Log = "debug/replay/log.txt";
}
