namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>What a shell script lacks.</summary>
/// <param name="Word">The word: fi, done, esac, }, then or do.</param>
/// <param name="Block">Where it lacks.</param>
/// <param name="Before">Line before which it must stand; null when it may stand anywhere to the end of the file.</param>
/// <param name="At">Line of the word at which a shell notices.</param>
internal sealed record ShellFault(string Word, ShellWord Block, int? Before, int At);
