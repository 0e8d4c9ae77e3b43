namespace HealOperator.Core.Gating;

/// <summary>One line of a hunk.</summary>
/// <param name="Kind">What the diff does with it.</param>
/// <param name="OldLine">Its number before, from 1; of an added line, that of the line that follows.</param>
/// <param name="NewLine">Its number after, from 1; of a removed line, that of the line that follows.</param>
/// <param name="Text">The line without its mark.</param>
public readonly record struct DiffLine(DiffLineKind Kind, int OldLine, int NewLine, string Text);
