namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>One assertion of a test.</summary>
/// <param name="Line">The line's number.</param>
/// <param name="Text">The statement as it is, without needless space.</param>
/// <param name="Strength">How much it demands.</param>
internal sealed record Assertion(int Line, string Text, AssertionStrength Strength);
