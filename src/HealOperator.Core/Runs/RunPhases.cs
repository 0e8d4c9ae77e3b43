namespace HealOperator.Core.Runs;

/// <summary>What phases of a run have in common.</summary>
public static class RunPhases
{
    /// <summary>Whether nothing more happens in a phase.</summary>
    public static bool IsTerminal(this RunPhase phase) => phase is RunPhase.Succeeded or RunPhase.Healed or RunPhase.Failed;
}
