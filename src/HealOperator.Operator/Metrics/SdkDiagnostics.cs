using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Metrics;

/// <summary>Brings what the OpenTelemetry SDK complains of into the log: a collector that cannot be reached would else be met with silence.</summary>
internal sealed class SdkDiagnostics(ILogger<SdkDiagnostics> log) : EventListener
{
    private const int MostCharacters = 500;

    /// <summary>The base class calls back before the constructor is through; initializers are done by then.</summary>
    private readonly ILogger _log = log;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith("OpenTelemetry-", StringComparison.Ordinal)) EnableEvents(eventSource, EventLevel.Warning);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // Enabling one source can bring events of others that somebody else enabled.
        if (!eventData.EventSource.Name.StartsWith("OpenTelemetry-", StringComparison.Ordinal) || eventData.Level > EventLevel.Warning) return;
        var text = eventData.Message is { } format ? string.Format(CultureInfo.InvariantCulture, format, [.. eventData.Payload ?? []]) : eventData.EventName ?? "";
        var line = text.Split('\n')[0].Trim();
        TelemetryLog.Complaint(_log, eventData.EventSource.Name, line.Length > MostCharacters ? line[..MostCharacters] : line);
    }
}
