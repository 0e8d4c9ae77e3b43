namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>One assertion of a test.</summary>
/// <param name="Line">The line's number.</param>
/// <param name="Text">The statement as it is, without needless space.</param>
/// <param name="Strength">How much it demands.</param>
internal sealed record Assertion(int Line, string Text, AssertionStrength Strength)
{
    /// <summary>Whether it is the condition under which the test fails: then each "and" makes it demand less.</summary>
    public bool FailsWhenTrue { get; init; }
}
