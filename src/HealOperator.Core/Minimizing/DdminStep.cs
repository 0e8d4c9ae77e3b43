namespace HealOperator.Core.Minimizing;

/// <summary>Where the search for the smallest green set stands.</summary>
/// <param name="Smallest">The smallest set that is known to be green.</param>
/// <param name="Try">The set to try next; null when the search is over.</param>
public sealed record DdminStep(IReadOnlyList<int> Smallest, IReadOnlyList<int>? Try);
