namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Receives one line of a log, without ANSI sequences and CI prefixes; the text is only valid during the call.</summary>
/// <param name="text">The line, or a piece of one that is longer than <see cref="LogSplitter.MaxPiece"/>.</param>
/// <param name="number">Number of the line, from 1; pieces of a line share it.</param>
public delegate void LogLineHandler(ReadOnlySpan<char> text, int number);
