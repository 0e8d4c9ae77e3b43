namespace HealOperator.Core.Outcomes;

/// <summary>A commit of the history that led to a failure.</summary>
/// <param name="Hash">Its full hash.</param>
/// <param name="Parents">Full hashes of its parents.</param>
/// <param name="Message">Its whole message.</param>
public sealed record HistoryCommit(string Hash, IReadOnlyList<string> Parents, string Message);
