namespace HealOperator.Cli.Gating;

/// <summary>The gate cannot be asked: the message says what is wrong, and what to do.</summary>
internal sealed class GateInputException(string message, Exception? inner = null) : Exception(message, inner);
