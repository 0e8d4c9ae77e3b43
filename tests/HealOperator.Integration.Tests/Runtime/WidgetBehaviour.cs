using System.Collections.Concurrent;
using HealOperator.Integration.Tests.Client;
using HealOperator.Kubernetes.Client;

namespace HealOperator.Integration.Tests.Runtime;

/// <summary>What the test's controller does, and what it was asked to do.</summary>
internal sealed class WidgetBehaviour
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public Func<IKubernetesClient, Widget, CancellationToken, Task> Reconcile { get; init; } = (_, _, _) => Task.CompletedTask;

    public int CallsFor(string name) => Calls.Count(call => call == name);
}
