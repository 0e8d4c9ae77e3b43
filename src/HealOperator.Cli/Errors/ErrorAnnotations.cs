using System.Globalization;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Cli.Errors;

/// <summary>Prints errors as workflow commands of GitHub Actions, which shows them at their lines of a pull request. The primary error comes first: GitHub shows ten.</summary>
internal static class ErrorAnnotations
{
    public static void Write(FailureLog log, TextWriter output)
    {
        foreach (var found in log.Errors.OrderByDescending(e => e == log.Primary)) output.WriteLine(Command(found.Error, found == log.Primary));
    }

    private static string Command(StructuredError error, bool isPrimary)
    {
        var title = string.Join(' ', new[] { error.Tool, error.Code, isPrimary ? "(first cause)" : null }.OfType<string>());
        var properties = new (string Name, string? Value)[]
        {
            ("file", error.File),
            ("line", error.Line?.ToString(CultureInfo.InvariantCulture)),
            ("col", error.Column?.ToString(CultureInfo.InvariantCulture)),
            ("title", title),
        };
        return $"::error {string.Join(',', properties.Where(p => p.Value is not null).Select(p => $"{p.Name}={Property(p.Value!)}"))}::{Data(ErrorText.WithAdvice(error))}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
