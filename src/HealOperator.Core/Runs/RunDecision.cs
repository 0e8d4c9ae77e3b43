namespace HealOperator.Core.Runs;

/// <summary>What the machine decided: effects to carry out in order, then the status to write if it differs.</summary>
/// <param name="Status">The next status.</param>
/// <param name="Effects">What to do before the status is written.</param>
public sealed record RunDecision(RunStatus Status, IReadOnlyList<RunEffect> Effects);
