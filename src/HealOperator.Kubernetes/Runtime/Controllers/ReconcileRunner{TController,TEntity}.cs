using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>One call of a controller: scope, finalizers, time limit, and every way it can end as a result; errors are logged here and nowhere else.</summary>
internal sealed class ReconcileRunner<TController, TEntity>(
    IServiceScopeFactory scopes,
    IReadOnlyList<FinalizerRegistration<TEntity>> finalizers,
    ControllerOptions options,
    string controller,
    TimeProvider time,
    ILogger logger)
    where TController : class, IEntityController<TEntity>
    where TEntity : class, IKubernetesObject
{
    private long _reconcileId;

    public Task<ReconciliationResult<TEntity>> ReconcileAsync(TEntity entity, CancellationToken stop) => RunAsync(entity, ReconcileInScopeAsync, stop);

    public Task<ReconciliationResult<TEntity>> DeletedAsync(TEntity entity, CancellationToken stop) => RunAsync(
        entity,
        static (services, last, token) => services.GetRequiredService<TController>().DeletedAsync(last, token),
        stop);

    private async Task<ReconciliationResult<TEntity>> ReconcileInScopeAsync(IServiceProvider services, TEntity entity, CancellationToken token)
    {
        if (finalizers.Count > 0)
        {
            var client = services.GetRequiredService<IKubernetesClient>();
            if (entity.IsDeleting())
            {
                return await FinalizeAsync(services, client, entity, token).ConfigureAwait(false);
            }

            // Before the first side effect, or an object deleted in between would leave that behind.
            foreach (var finalizer in finalizers.Where(finalizer => !entity.HasFinalizer(finalizer.Name)))
            {
                entity = await FinalizerPatch.AddAsync(client, entity, finalizer.Name, token).ConfigureAwait(false) ?? entity;
            }

            if (entity.IsDeleting())
            {
                return ReconciliationResult<TEntity>.Success(entity);
            }
        }

        return await services.GetRequiredService<TController>().ReconcileAsync(entity, token).ConfigureAwait(false);
    }

    private async Task<ReconciliationResult<TEntity>> FinalizeAsync(
        IServiceProvider services,
        IKubernetesClient client,
        TEntity entity,
        CancellationToken token)
    {
        foreach (var finalizer in finalizers.Where(finalizer => entity.HasFinalizer(finalizer.Name)))
        {
            var result = await finalizer.Resolve(services).FinalizeAsync(entity, token).ConfigureAwait(false);
            if (!result.IsSuccess || result.RequeueAfter is not null)
            {
                return result;
            }

            // The work is done: not saying so would have it done twice, so a stop does not cut this off.
            await FinalizerPatch.RemoveAsync(client, entity, finalizer.Name, CancellationToken.None).ConfigureAwait(false);
        }

        return ReconciliationResult<TEntity>.Success(entity);
    }

    private async Task<ReconciliationResult<TEntity>> RunAsync(
        TEntity entity,
        Func<IServiceProvider, TEntity, CancellationToken, Task<ReconciliationResult<TEntity>>> call,
        CancellationToken stop)
    {
        var key = entity.Key().ToString();
        using var logScope = logger.BeginScope(new Dictionary<string, object?>
        {
            ["Controller"] = controller,
            ["Kind"] = entity.Kind,
            ["Namespace"] = entity.Metadata.Namespace,
            ["Name"] = entity.Metadata.Name,
            ["Uid"] = entity.Metadata.Uid,
            ["ReconcileId"] = Interlocked.Increment(ref _reconcileId),
        });
        using var limit = new CancellationTokenSource(options.ReconcileTimeout ?? Timeout.InfiniteTimeSpan, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        var started = time.GetTimestamp();
        RuntimeMetrics.WorkerBusy(controller, 1);
        var (outcome, result) = ("error", default(ReconciliationResult<TEntity>)!);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            result = await call(scope.ServiceProvider, entity, both.Token).ConfigureAwait(false);
            outcome = result.IsSuccess ? "success" : result.IsTerminal ? "terminal" : "failure";
            Log(result, key, time.GetElapsedTime(started));
        }
        catch (Exception exception)
        {
            outcome = Log(exception, key, limit.IsCancellationRequested, stop.IsCancellationRequested);
            result = ReconciliationResult<TEntity>.Failure(entity, exception.Message, exception);
        }
        finally
        {
            RuntimeMetrics.WorkerBusy(controller, -1);
            RuntimeMetrics.Reconciled(controller, outcome, time.GetElapsedTime(started));
        }

        return result;
    }

    private void Log(ReconciliationResult<TEntity> result, string key, TimeSpan elapsed)
    {
        if (result.IsSuccess)
        {
            RuntimeLog.Reconciled(logger, key, elapsed.TotalSeconds, result.RequeueAfter);
        }
        else if (result.IsTerminal)
        {
            RuntimeLog.ReconcileTerminal(logger, result.Error, key, result.ErrorMessage);
        }
        else
        {
            RuntimeLog.ReconcileFailed(logger, result.Error, key, result.ErrorMessage);
        }
    }

    private string Log(Exception exception, string key, bool timedOut, bool stopping)
    {
        switch (exception)
        {
            case OperationCanceledException when stopping:
                return "cancelled";
            case OperationCanceledException when timedOut:
                RuntimeLog.ReconcileTimedOut(logger, key, options.ReconcileTimeout!.Value);
                return "timeout";
            case ConflictException:
                RuntimeLog.ReconcileConflict(logger, key, exception.Message);
                return "conflict";
            default:
                RuntimeLog.ReconcileThrew(logger, exception, key);
                return "error";
        }
    }
}
