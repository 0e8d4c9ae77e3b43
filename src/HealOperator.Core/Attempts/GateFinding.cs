using System.ComponentModel;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>Something that an honest fix does not do.</summary>
public sealed record GateFinding
{
    [Description("The rule that it breaks.")]
    public required ChangeRule Rule { get; init; }

    [Description("What was found, as a stable word in lower case with dashes.")]
    public required string Code { get; init; }

    [Description("The file.")]
    public required string File { get; init; }

    [Description("The line, from 1: after the change, or before it for what was removed. Absent where the whole file is meant.")]
    public int? Line { get; init; }

    [Description("One sentence for people.")]
    public required string Message { get; init; }

    [Description("Whether it is certain. What is only suspected needs a human; what is certain and forbidden by the policy is denied.")]
    public bool Certain { get; init; }

    /// <summary>Whether another finding says nothing that this one does not say.</summary>
    internal bool Covers(GateFinding other) =>
        (Rule, Code, File, Line) == (other.Rule, other.Code, other.File, other.Line) && (Certain || !other.Certain);

    /// <summary>The finding as one line: place, sentence and rule.</summary>
    public string ToSentence() => $"{(Line is { } line ? $"{File}:{line}" : File)}: {Message} ({Rule})";
}
