using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Every log line of the runtime. Event ids are stable: 1xx watches, 2xx controllers, 3xx leader election, 4xx events, 5xx hosting.</summary>
internal static partial class RuntimeLog
{
    [LoggerMessage(101, LogLevel.Debug, "Listed {Count} {Resource} in {Namespace}")]
    public static partial void Listed(ILogger logger, string resource, string? @namespace, int count);

    [LoggerMessage(102, LogLevel.Debug, "Listing {Resource} in {Namespace} anew: {Reason}")]
    public static partial void Relist(ILogger logger, string resource, string? @namespace, string reason);

    [LoggerMessage(103, LogLevel.Warning, "Watching {Resource} in {Namespace} failed, again in {Seconds:0.0} s: {Reason}")]
    public static partial void WatchFailed(ILogger logger, string resource, string? @namespace, double seconds, string reason);

    [LoggerMessage(104, LogLevel.Warning, "{Resource} {Namespace}/{Name} cannot be read and is left out: {Reason}")]
    public static partial void Undecodable(ILogger logger, string resource, string? @namespace, string? name, string reason);

    [LoggerMessage(105, LogLevel.Error, "Mapping a change of {Resource} {Key} to objects to reconcile failed")]
    public static partial void MapFailed(ILogger logger, Exception exception, string resource, string key);

    [LoggerMessage(201, LogLevel.Debug, "Reconciled {Key} in {Seconds:0.000} s, again in {RequeueAfter}")]
    public static partial void Reconciled(ILogger logger, string key, double seconds, TimeSpan? requeueAfter);

    [LoggerMessage(202, LogLevel.Warning, "Reconciling {Key} failed, to be repeated: {Reason}")]
    public static partial void ReconcileFailed(ILogger logger, Exception? exception, string key, string reason);

    [LoggerMessage(203, LogLevel.Error, "Reconciling {Key} failed for good: {Reason}")]
    public static partial void ReconcileTerminal(ILogger logger, Exception? exception, string key, string reason);

    [LoggerMessage(204, LogLevel.Error, "Reconciling {Key} threw, to be repeated")]
    public static partial void ReconcileThrew(ILogger logger, Exception exception, string key);

    [LoggerMessage(205, LogLevel.Debug, "Reconciling {Key} met a conflict, to be repeated: {Reason}")]
    public static partial void ReconcileConflict(ILogger logger, string key, string reason);

    [LoggerMessage(206, LogLevel.Error, "Reconciling {Key} took longer than {Limit} and was cancelled, to be repeated")]
    public static partial void ReconcileTimedOut(ILogger logger, string key, TimeSpan limit);

    [LoggerMessage(207, LogLevel.Error, "A predicate of {Controller} failed for {Key}, which is reconciled")]
    public static partial void PredicateFailed(ILogger logger, Exception exception, string controller, string key);

    [LoggerMessage(301, LogLevel.Information, "Waiting for leadership by lease {Lease} as {Identity}; held by {Holder}")]
    public static partial void Waiting(ILogger logger, string lease, string identity, string? holder);

    [LoggerMessage(302, LogLevel.Information, "Leading: lease {Lease} is held as {Identity}")]
    public static partial void Leading(ILogger logger, string lease, string identity);

    [LoggerMessage(303, LogLevel.Warning, "Acquiring or renewing lease {Lease} failed: {Reason}")]
    public static partial void LeaseFailed(ILogger logger, string lease, string reason);

    [LoggerMessage(304, LogLevel.Information, "Lease {Lease} released")]
    public static partial void LeaseReleased(ILogger logger, string lease);

    [LoggerMessage(305, LogLevel.Warning, "Lease {Lease} could not be released and will expire: {Reason}")]
    public static partial void ReleaseFailed(ILogger logger, string lease, string reason);

    [LoggerMessage(401, LogLevel.Warning, "Event {Reason} about {Regarding} could not be published: {Problem}")]
    public static partial void EventFailed(ILogger logger, string reason, string? regarding, string problem);

    [LoggerMessage(501, LogLevel.Information, "Caches are synced after {Seconds:0.0} s; {Objects} objects in {Namespaces}")]
    public static partial void Synced(ILogger logger, double seconds, int objects, string namespaces);

    [LoggerMessage(502, LogLevel.Critical, "The operator cannot go on and stops")]
    public static partial void Fatal(ILogger logger, Exception exception);

    [LoggerMessage(503, LogLevel.Information, "Controllers run: {Controllers}")]
    public static partial void Running(ILogger logger, string controllers);

    [LoggerMessage(504, LogLevel.Information, "The operator has stopped")]
    public static partial void Stopped(ILogger logger);
}
