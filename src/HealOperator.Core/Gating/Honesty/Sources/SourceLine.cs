namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>A line of a text, in three views of the same length.</summary>
/// <param name="Number">Its number in the file, from 1; 0 for the gap between two hunks.</param>
/// <param name="Text">As it is.</param>
/// <param name="Code">Without comments, and with what stands in strings masked by underscores.</param>
/// <param name="Comment">Only what stands in comments.</param>
/// <param name="StartsInside">Whether it begins within a string or a comment.</param>
internal sealed record SourceLine(int Number, string Text, string Code, string Comment, bool StartsInside)
{
    /// <summary>Blanks and tabs before the code.</summary>
    public int Indent => Code.Length - Code.AsSpan().TrimStart().Length;
}
