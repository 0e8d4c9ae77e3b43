namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>How much an assertion demands.</summary>
internal enum AssertionStrength
{
    /// <summary>Nothing: it holds whatever the code does.</summary>
    Vacuous,

    /// <summary>That there is something, or that it is true.</summary>
    Presence,

    /// <summary>A range, a part, a kind, or nearly a value.</summary>
    Loose,

    /// <summary>Exactly a value, or exactly a kind of failure.</summary>
    Exact,
}
