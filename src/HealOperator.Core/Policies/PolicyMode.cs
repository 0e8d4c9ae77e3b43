namespace HealOperator.Core.Policies;

/// <summary>The mode that a policy says.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="IsBound">Whether a run may not go further. A HealPolicy binds; built-in defaults only stand in where a run says nothing.</param>
public sealed record PolicyMode(HealMode Mode, bool IsBound);
