namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Receives one line of a log.</summary>
internal delegate void LogLineHandler(LogLine line);
