using HealOperator.Core.Attempts;

namespace HealOperator.Core.Runs;

/// <summary>An attempt as the run sees it.</summary>
/// <param name="Name">Name of the HealAttempt.</param>
/// <param name="Spec">Its spec.</param>
/// <param name="Status">Its status; null before its first decision.</param>
public sealed record AttemptObservation(string Name, AttemptSpec Spec, AttemptStatus? Status);
