namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>A place where something stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line's number.</param>
/// <param name="Text">The lines around it, without needless space: the same text elsewhere is the same thing, moved.</param>
/// <param name="Rest">What else stands on these lines: where it is alike, the line was edited.</param>
internal sealed record Occurrence(ChangedFile File, int Line, string Text, string Rest);
