namespace HealOperator.Operator.Observing;

/// <summary>What came of reading a log.</summary>
/// <param name="Value">What was read; null when the log is gone, or could not be read.</param>
/// <param name="RetryAt">When to try again; null when there is nothing to wait for.</param>
/// <param name="GivenUp">Why the log will not be tried again.</param>
internal sealed record PodLogRead<T>(T? Value, DateTimeOffset? RetryAt = null, string? GivenUp = null)
    where T : class;
