namespace HealOperator.Operator.Metrics;

/// <summary>A variable of OpenTelemetry's is wrong; the message is for people and names it.</summary>
public sealed class TelemetryConfigurationException(string message) : Exception(message);
