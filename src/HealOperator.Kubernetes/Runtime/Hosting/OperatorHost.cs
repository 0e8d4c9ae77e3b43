using Microsoft.Extensions.Hosting;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>The operator within its host: validates before anything starts, and stops the host when the operator cannot go on.</summary>
internal sealed class OperatorHost : IHostedService, IDisposable
{
    private readonly OperatorRun _run;
    private readonly OperatorServices _shared;
    private readonly OperatorHealth _health;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public OperatorHost(
        OperatorServices shared,
        IEnumerable<IEntityWatch> watches,
        IEnumerable<IControllerLoop> controllers,
        OperatorHealth health,
        IHostApplicationLifetime lifetime)
    {
        (_shared, _health, _lifetime) = (shared, health, lifetime);
        _run = new OperatorRun(shared, [.. watches], [.. controllers], health);
        _run.AddChecks();
    }

    /// <exception cref="InvalidOperationException">Something is not wired up; all gaps are named at once.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var problems = _run.Validate().ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException("The operator cannot start:\n  " + string.Join("\n  ", problems));
        }

        _running = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync()
    {
        try
        {
            await _run.RunAsync(_stop.Token).ConfigureAwait(false);
            RuntimeLog.Stopped(_shared.Logger);
        }
        catch (Exception exception)
        {
            RuntimeLog.Fatal(_shared.Logger, exception);
            _health.Fail(exception);
            Environment.ExitCode = 1;
            _lifetime.StopApplication();
        }
    }
}
