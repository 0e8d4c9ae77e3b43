using HealOperator.Core.Diagnosis;

namespace HealOperator.Cli.Errors;

/// <summary>The formats in which heal errors prints what it found.</summary>
internal static class ErrorFormats
{
    private static readonly Dictionary<string, Action<FailureLog, TextWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["ndjson"] = ErrorLines.Write,
        ["sarif"] = ErrorSarif.Write,
        ["github"] = ErrorAnnotations.Write,
        ["table"] = ErrorTable.Write,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Writers.Keys];

    public static void Write(string format, FailureLog log, TextWriter output) => Writers[format](log, output);
}
