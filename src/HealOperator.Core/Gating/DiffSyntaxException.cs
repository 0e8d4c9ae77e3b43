namespace HealOperator.Core.Gating;

/// <summary>A diff cannot be read.</summary>
internal sealed class DiffSyntaxException(string message) : Exception(message);
