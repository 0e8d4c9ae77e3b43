namespace HealOperator.Kubernetes.Runtime;

/// <summary>What probes and <c>Main</c> need to know. Answers are for now and cheap.</summary>
public sealed class OperatorHealth
{
    private readonly List<Func<string?>> _liveness = [];
    private readonly List<Func<string?>> _readiness = [];
    private readonly Lock _lock = new();

    /// <summary>The error that ended the operator, if one did.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>What <c>Main</c> must return: 0, or 1 after a fault or the loss of leadership.</summary>
    public int ExitCode => Fault is null ? 0 : 1;

    /// <summary>Whether this process leads (always true without election).</summary>
    public bool IsLeader { get; internal set; }

    /// <summary>Problems that only a restart mends; empty means live.</summary>
    public IReadOnlyList<string> Live() => Fault is { } fault ? [fault.Message] : Ask(_liveness);

    /// <summary>What is still missing before work is done; empty means ready. A replica that waits for leadership is ready.</summary>
    public IReadOnlyList<string> Ready() => Fault is { } fault ? [fault.Message] : Ask(_readiness);

    /// <summary>Adds a liveness check: null when well, else the problem.</summary>
    public void AddLiveness(Func<string?> check) => Add(_liveness, check);

    /// <summary>Adds a readiness check: null when well, else what is missing.</summary>
    public void AddReadiness(Func<string?> check) => Add(_readiness, check);

    internal void Fail(Exception fault) => Fault ??= fault;

    private void Add(List<Func<string?>> checks, Func<string?> check)
    {
        lock (_lock)
        {
            checks.Add(check);
        }
    }

    private List<string> Ask(List<Func<string?>> checks)
    {
        lock (_lock)
        {
            return [.. checks.Select(check => check()).OfType<string>()];
        }
    }
}
