using System.Globalization;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Cli.Errors;

/// <summary>Prints errors for people, in lines of 80 characters: the primary one in full, then the others, one a line.</summary>
internal static class ErrorTable
{
    private const int Width = 80;
    private const int PlaceWidth = 28;
    private const int ToolWidth = 16;
    private const int MostRows = 50;

    public static void Write(FailureLog log, TextWriter output)
    {
        if (log.Primary is { } primary) WritePrimary(primary.Error, log.Lines, output);
        else output.WriteLine(Invariant($"No error that made the run fail, in {log.Lines} lines."));
        var others = log.Errors.Where(e => e != log.Primary).Select(e => e.Error).ToList();
        if (others.Count == 0) return;

        output.WriteLine();
        output.WriteLine(log.Primary is null ? "What went by without harm:" : "What came besides:");
        foreach (var error in others.Take(MostRows)) output.WriteLine(Row(error));
        if (others.Count > MostRows) output.WriteLine(Invariant($"  and {others.Count - MostRows} more; --format ndjson prints them all"));
    }

    private static void WritePrimary(StructuredError error, int lines, TextWriter output)
    {
        output.WriteLine(error.File is null ? Tool(error) : $"{Place(error)}  {Tool(error)}");
        foreach (var line in Wrap(error.Message)) output.WriteLine($"  {line}");
        if (error.Task is not null) output.WriteLine($"  task: {error.Task}");
        if (error.Suggestion is not null) output.WriteLine($"  advice: {error.Suggestion}");
        output.WriteLine(Invariant($"  line {error.LogLine} of {lines} in the log"));
    }

    private static string Row(StructuredError error)
    {
        var place = error.File is null ? Invariant($"log line {error.LogLine}") : Place(error);
        var row = $"  {CutStart(place, PlaceWidth),-PlaceWidth}  {Cut(Tool(error), ToolWidth),-ToolWidth}  ";
        return row + Cut(error.Message, Width - row.Length);
    }

    private static string Tool(StructuredError error) => error.Code is null || error.Code == error.Message ? error.Tool ?? "" : $"{error.Tool} {error.Code}";

    private static string Place(StructuredError error) =>
        string.Join(':', new[] { error.File, error.Line?.ToString(CultureInfo.InvariantCulture), error.Column?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());

    private static IEnumerable<string> Wrap(string text)
    {
        while (text.Length > Width - 2)
        {
            var end = text.LastIndexOf(' ', Width - 2);
            if (end <= 0) end = Width - 2;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : $"{text[..(width - 1)]}…";

    // The end of a path tells more than its beginning.
    private static string CutStart(string text, int width) => text.Length <= width ? text : $"…{text[^(width - 1)..]}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
