namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>How a kind of string begins and ends.</summary>
/// <param name="Open">What opens it.</param>
/// <param name="Close">What closes it.</param>
internal sealed record StringRule(string Open, string Close)
{
    /// <summary>Whether it may run over lines. One that may not, and does not end on its line, is no string.</summary>
    public bool MultiLine { get; init; }

    /// <summary>Takes the meaning from the next character; absent in raw strings.</summary>
    public char? Escape { get; init; } = '\\';

    /// <summary>Whether the closing mark, doubled, stands for itself.</summary>
    public bool Doubled { get; init; }

    /// <summary>Opens code within the string.</summary>
    public string? CodeOpen { get; init; }

    /// <summary>Closes that code: the partner of the last character of <see cref="CodeOpen"/>.</summary>
    public char CodeClose { get; init; }
}
