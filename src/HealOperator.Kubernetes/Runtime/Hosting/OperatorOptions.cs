namespace HealOperator.Kubernetes.Runtime;

/// <summary>How the operator runs.</summary>
public sealed record OperatorOptions
{
    /// <summary>Reporter of events; also part of the User-Agent.</summary>
    public string Name { get; init; } = "operator";

    /// <summary>
    /// The namespaces to watch, each by a watch of its own, so that Roles suffice. Empty: the client's default namespace.
    /// <c>*</c> alone watches the whole cluster and needs a ClusterRole.
    /// </summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    public LeaderElectionOptions LeaderElection { get; init; } = new();

    /// <summary>Within this time the first lists must be in, else the start fails and says which resource is missing; 2 min by default.</summary>
    public TimeSpan CacheSyncTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long running reconciles get to end on a graceful stop; 10 s by default.</summary>
    public TimeSpan DrainGracePeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>All that is wrong with the options; empty when they are sound.</summary>
    public IEnumerable<string> Validate()
    {
        if (Namespaces.Contains("*") && Namespaces.Count > 1)
        {
            yield return "Namespaces must be '*' alone or a list of names.";
        }

        foreach (var problem in LeaderElection.Enabled ? LeaderElection.Validate() : [])
        {
            yield return problem;
        }
    }
}
