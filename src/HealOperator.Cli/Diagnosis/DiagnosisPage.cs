using System.Globalization;
using HealOperator.Agent.Local;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Cli.Diagnosis;

/// <summary>Prints a diagnosis for people: what it is and why, the first cause with its place, each fix with its diff.</summary>
internal sealed class DiagnosisPage(TextWriter output, bool hasColours)
{
    private const string Bold = "1";
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Cyan = "36";
    private const string Grey = "90";

    public void Write(LocalFindings findings)
    {
        var found = findings.Classification;
        if (found.Category == FailureCategory.Unknown) Line("Unknown", Bold, Yellow);
        else Line($"{found.Category} ({found.FourWay.ToString().ToLowerInvariant()})", Bold, Red);
        Line(found.Why);
        if (found.Primary is { } primary) Primary(primary, found.Why);
        Line($"  fingerprint {found.Fingerprint}, rule {found.Rule}", Grey);
        foreach (var (number, draft) in findings.Drafts.Index()) Proposal(number + 1, draft);
        if (findings.Drafts.Count == 0 && found.Primary is not null) Line("\nNo fixer has anything certain to say about this failure.");
    }

    private void Primary(StructuredError error, string why)
    {
        Line("");
        Line($"  {Place(error)}", Bold);
        if (!why.Contains(error.Message, StringComparison.Ordinal)) Line($"  {error.Message}");
        if (error.Suggestion is { } advice) Line($"  advice: {advice}", Green);
        Line("");
    }

    private static string Place(StructuredError error)
    {
        var place = error.File is null ? null : string.Join(':', new[] { error.File, Number(error.Line), Number(error.Column) }.OfType<string>());
        var log = error.LogLine is null ? null : $"log line {Number(error.LogLine)}";
        return string.Join("  ", new[] { place, error.Tool, error.Code, error.Task, log }.Where(p => !string.IsNullOrEmpty(p)).Distinct());
    }

    private void Proposal(int number, FixDraft draft)
    {
        Line("");
        Line($"Fix {Number(number)}: {draft.Summary}", Bold);
        Line($"  {draft.Kind}, confidence {Number(draft.Confidence)} %, fixer {draft.Fixer}", Grey);
        foreach (var line in draft.Diff.Split('\n').Where(l => l.Length > 0)) Line($"  {line}", Colour(line));
    }

    private static string Colour(string line) => line[0] switch
    {
        '+' when !line.StartsWith("+++", StringComparison.Ordinal) => Green,
        '-' when !line.StartsWith("---", StringComparison.Ordinal) => Red,
        '@' => Cyan,
        ' ' => "0",
        _ => Grey,
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    // No line is broken: a broken diff is none. What comes from logs and code cannot steer the terminal.
    private void Line(string text, params ReadOnlySpan<string> colours)
    {
        var clean = string.Join('\n', text.Split('\n').Select(LineCleaner.Clean));
        output.Write(hasColours && colours.Length > 0 ? $"\x1b[{string.Join(';', colours)}m{clean}\x1b[0m\n" : $"{clean}\n");
    }
}
