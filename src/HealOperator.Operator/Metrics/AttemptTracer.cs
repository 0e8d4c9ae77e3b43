using System.Diagnostics;
using HealOperator.Core.Measuring;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Metrics;

/// <summary>
/// Tells an attempt as a trace when it has ended: one span for the whole, one for each phase. All of it comes from the attempt's status, so
/// an operator that was restarted in between knows the beginning too.
/// </summary>
internal sealed class AttemptTracer : IDisposable
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "HealOperator.Operator";

    private readonly ActivitySource _source = new(SourceName);

    /// <summary>Emits the trace of an attempt; nothing while it is under way.</summary>
    public void Ended(HealAttempt attempt)
    {
        if (!_source.HasListeners() || AttemptTrace.Of(attempt.Status) is not { } trace) return;

        // No parent span: the context alone names the trace.
        var context = new ActivityContext(ActivityTraceId.CreateFromString(TraceId.Of(attempt.Metadata.Uid!)), default, ActivityTraceFlags.Recorded);
        using var root = _source.StartActivity("HealAttempt", ActivityKind.Internal, context, startTime: trace.Start);
        if (root is null) return;
        foreach (var (key, value) in trace.Attributes) root.SetTag(key, value);
        root.SetTag("k8s.namespace.name", attempt.Metadata.Namespace);
        root.SetStatus(trace.Error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        if (trace.Error is { } error) root.SetTag("error.type", error);
        foreach (var phase in trace.Phases)
        {
            using var span = _source.StartActivity(phase.Phase.ToString(), ActivityKind.Internal, root.Context, startTime: phase.Start);
            span?.SetTag("heal.phase", phase.Phase.ToString());
            span?.SetEndTime(phase.End.UtcDateTime);
        }

        root.SetEndTime(trace.End.UtcDateTime);
    }

    public void Dispose() => _source.Dispose();
}
