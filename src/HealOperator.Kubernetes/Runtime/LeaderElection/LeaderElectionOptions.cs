namespace HealOperator.Kubernetes.Runtime;

/// <summary>Leader election by a Lease. <c>LeaseDuration &gt; RenewDeadline &gt; 1.2 * RetryPeriod</c> must hold.</summary>
public sealed record LeaderElectionOptions
{
    /// <summary>False runs without election, as the only replica; true by default.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Name of the Lease.</summary>
    public string LeaseName { get; init; } = "operator-leader";

    /// <summary>Namespace of the Lease; the client's default namespace when null.</summary>
    public string? LeaseNamespace { get; init; }

    /// <summary>Who this process is; host name and a random suffix when null, so that two processes of one host differ.</summary>
    public string? Identity { get; init; }

    /// <summary>How long others wait after the last renewal they saw; 15 s by default, whole seconds.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the leader tries to renew before it gives up; 10 s by default.</summary>
    public TimeSpan RenewDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time between tries; 2 s by default.</summary>
    public TimeSpan RetryPeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>All that is wrong with the options; empty when they are sound.</summary>
    public IEnumerable<string> Validate()
    {
        if (string.IsNullOrEmpty(LeaseName))
        {
            yield return "LeaderElection.LeaseName must not be empty.";
        }

        if (Identity is { Length: 0 })
        {
            yield return "LeaderElection.Identity must not be empty; leave it null for host name and a random suffix.";
        }

        if (LeaseDuration <= RenewDeadline)
        {
            yield return $"LeaderElection.LeaseDuration ({LeaseDuration}) must be greater than RenewDeadline ({RenewDeadline}).";
        }

        if (RenewDeadline <= RetryPeriod * 1.2)
        {
            yield return $"LeaderElection.RenewDeadline ({RenewDeadline}) must be greater than 1.2 times RetryPeriod ({RetryPeriod}).";
        }

        if (RetryPeriod <= TimeSpan.Zero || LeaseDuration < TimeSpan.FromSeconds(1))
        {
            yield return "LeaderElection.RetryPeriod must be positive and LeaseDuration at least 1 s.";
        }
    }
}
