namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>A word of a shell script that stands where a command may start, or a line break between commands.</summary>
/// <param name="Text">The word; "\n" for a line break.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Indent">Blanks before the first word of its line; a tab counts as eight.</param>
/// <param name="IsFirst">Whether it is the first word of its line.</param>
internal sealed record ShellWord(string Text, int Line, int Indent, bool IsFirst);
