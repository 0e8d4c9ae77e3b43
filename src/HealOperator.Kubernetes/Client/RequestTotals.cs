using System.Collections.Concurrent;

namespace HealOperator.Kubernetes.Client;

/// <summary>Counts requests since the start of the client; retries count as requests of their own, a watch counts once.</summary>
public sealed class RequestTotals
{
    private readonly ConcurrentDictionary<(string Verb, string Resource), long> _counts = new();

    /// <summary>All requests together.</summary>
    public long Total => _counts.Values.Sum();

    /// <summary>
    /// Requests so far by verb (<c>get</c>, <c>list</c>, <c>watch</c>, <c>create</c>, <c>update</c>, <c>patch</c>, <c>apply</c>, <c>delete</c>)
    /// and resource (<c>jobs.batch</c>, with <c>/status</c> or <c>/log</c> for subresources).
    /// </summary>
    public IReadOnlyDictionary<(string Verb, string Resource), long> Snapshot() => new Dictionary<(string, string), long>(_counts);

    internal void Count(string verb, string resource) => _counts.AddOrUpdate((verb, resource), 1, static (_, count) => count + 1);
}
