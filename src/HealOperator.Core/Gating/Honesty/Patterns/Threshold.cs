using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>A number that says how much is demanded.</summary>
/// <param name="Code">The finding's stable word.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Expression">What is looked for; the group <c>value</c> is the number.</param>
/// <param name="What">What the number is, to begin a sentence with.</param>
internal sealed record Threshold(string Code, ChangeRule Rule, string Expression, string What)
{
    /// <summary>An expression for the number, in the group <c>value</c>.</summary>
    public const string Number = @"(?<value>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)";

    /// <summary>Whether a higher number demands less, as a tolerance does.</summary>
    public bool HigherIsWeaker { get; init; }

    /// <summary>How many times more, or less, it must become to count.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Whether it is certain; else it is a suspicion.</summary>
    public bool Certain { get; init; } = true;

    /// <summary>Whether taking it away demands less, too.</summary>
    public bool CountsWhenRemoved { get; init; } = true;

    /// <summary>What it looks at.</summary>
    public SourceView View { get; init; } = SourceView.Plain;

    /// <summary>The files, by path.</summary>
    public Func<string, bool> Files { get; init; } = static _ => true;

    /// <summary>The expression, ready to match.</summary>
    public SafeRegex Regex { get; } = SafeRegex.Of(Expression);
}
