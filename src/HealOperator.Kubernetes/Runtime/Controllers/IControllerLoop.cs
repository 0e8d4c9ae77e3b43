namespace HealOperator.Kubernetes.Runtime;

/// <summary>A controller as the host starts and stops it.</summary>
internal interface IControllerLoop
{
    string Name { get; }

    /// <summary>Wiring gaps, each a sentence; empty when all is there.</summary>
    IEnumerable<string> Validate();

    /// <summary>Queues all that the caches hold and runs the workers until they are told to stop.</summary>
    /// <param name="stop">Ends every running reconcile.</param>
    Task RunAsync(CancellationToken stop);

    /// <summary>Hands out no more work; <see cref="RunAsync"/> ends when the running reconciles have.</summary>
    void ShutDown();
}
