namespace HealOperator.Kubernetes.Runtime;

/// <summary>The watches of one kind as the host runs them.</summary>
internal interface IEntityWatch
{
    string Resource { get; }

    bool IsSynced { get; }

    int Count { get; }

    /// <summary>Wiring gaps, each a sentence; empty when all is there.</summary>
    IEnumerable<string> Validate();

    /// <summary>Why the kind is not there yet: per namespace the last error; empty when there was none.</summary>
    IEnumerable<string> Problems();

    /// <summary>Watches until cancelled; ends otherwise only by a defect.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
