using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>A family of calls that assert something.</summary>
/// <param name="Call">The name of the call as written, to its bracket; an expression for the whole of it.</param>
/// <param name="Strength">How much such a call demands.</param>
internal sealed record AssertionForm(string Call, AssertionStrength Strength)
{
    private readonly Lazy<SafeRegex> _name = new(() => SafeRegex.Of($"^(?:{Call})$"));

    /// <summary>Arguments before those that count, such as Go's <c>t</c>, where they are given: suites know theirs.</summary>
    public int Leading { get; init; }

    /// <summary>How many arguments count; what follows them is a message for people.</summary>
    public int Counts { get; init; } = 2;

    /// <summary>Which argument, from 0 and without the leading ones, is a tolerance. How large it is, is another check's question.</summary>
    public int? Tolerance { get; init; }

    /// <summary>Whether the first argument is a condition: then a constant one demands nothing.</summary>
    public bool IsCondition { get; init; }

    /// <summary>Whether two things are compared: then comparing a thing with itself demands nothing.</summary>
    public bool IsComparison { get; init; }

    /// <summary>Whether it names the kind of failure that is expected, as a type argument or as the first argument.</summary>
    public bool NamesFailure { get; init; }

    /// <summary>Whether a call of that name is one of these.</summary>
    public bool Matches(string name) => _name.Value.IsMatch(name);
}
