using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Metrics;

internal static partial class TelemetryLog
{
    [LoggerMessage(701, LogLevel.Warning, "{Source}: {Complaint}")]
    public static partial void Complaint(ILogger logger, string source, string complaint);
}
