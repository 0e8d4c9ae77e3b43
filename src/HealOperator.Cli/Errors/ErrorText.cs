using HealOperator.Core.Diagnosis;

namespace HealOperator.Cli.Errors;

/// <summary>Words errors where there is room for one text only.</summary>
internal static class ErrorText
{
    /// <summary>The message, and the tool's advice where the message does not hold it.</summary>
    public static string WithAdvice(StructuredError error) =>
        error.Suggestion is null || error.Message.Contains(error.Suggestion, StringComparison.Ordinal) ? error.Message : $"{error.Message}\nAdvice: {error.Suggestion}";
}
