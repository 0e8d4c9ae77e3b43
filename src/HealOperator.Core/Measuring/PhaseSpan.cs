using HealOperator.Core.Attempts;

namespace HealOperator.Core.Measuring;

/// <summary>One stay in a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Start">When it was entered.</param>
/// <param name="End">When it was left; never before the start.</param>
public sealed record PhaseSpan(AttemptPhase Phase, DateTimeOffset Start, DateTimeOffset End);
