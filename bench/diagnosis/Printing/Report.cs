using System.Globalization;
using HealOperator.Bench.Diagnosis.Corpus;
using HealOperator.Bench.Diagnosis.Grading;

namespace HealOperator.Bench.Diagnosis.Printing;

/// <summary>Prints the figures by tool, every miss in one line, and the totals.</summary>
internal sealed class Report(TextWriter output)
{
    private const int SurePercent = 80;

    public void Write(IReadOnlyList<Grade> grades)
    {
        Tools(grades);
        output.WriteLine();
        foreach (var grade in grades)
        {
            foreach (var miss in Misses.Of(grade, SurePercent)) output.WriteLine(miss);
        }

        output.WriteLine();
        Totals(grades);
    }

    private void Tools(IReadOnlyList<Grade> grades)
    {
        Row("tool", "cases", "primary", "category", "fixes", "hard", "hard primary");
        foreach (var tool in grades.Where(IsFailure).GroupBy(g => g.Case.Label.Tool ?? "dbt artefact").OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var (all, hard) = (tool.ToList(), tool.Where(g => g.Case.Label.Hard).ToList());
            Row(tool.Key, $"{all.Count}", Share(all, g => g.Primary), Share(all, g => g.Category), Share(all, IsSolved), $"{hard.Count}", Share(hard, g => g.Primary));
        }
    }

    private void Totals(IReadOnlyList<Grade> grades)
    {
        var logs = Of(grades, CaseKind.Log);
        var hard = logs.Where(g => g.Case.Label.Hard).ToList();
        var fixes = Of(grades, CaseKind.Fix);
        Total("primary error, logs", Percent(logs, g => g.Primary), "hard", Percent(hard, g => g.Primary));
        Total("category, logs", Percent(logs, g => g.Category), "hard", Percent(hard, g => g.Category));
        Total("macro-F1, logs", MacroF1.Of(logs).ToString("0.000", CultureInfo.InvariantCulture), "hard", MacroF1.Of(hard).ToString("0.000", CultureInfo.InvariantCulture));
        Total("primary error, fix cases", Percent(fixes, g => g.Primary), "category", Percent(fixes, g => g.Category));
        Total("suggestions found", Percent([.. grades.Where(g => g.Suggestion is not null)], g => g.Suggestion));
        Total("fixes exact", Percent(fixes, g => g.Fix == FixOutcome.Exact), "but for white space", Percent(fixes, IsSolved));
        Total($"wrong fixes at {SurePercent} or more (must be 0)", $"{fixes.Count(g => Misses.IsWrongAndSure(g, SurePercent))}");
        Total("dbt artefacts", Percent(Of(grades, CaseKind.Dbt), g => g.Primary));
        Total("controls with an error (must be 0)", $"{Of(grades, CaseKind.Control).Count(g => !g.Primary)} of {Of(grades, CaseKind.Control).Count}");
        Total("answers that changed (must be 0)", $"{grades.Count(g => !g.Answer.IsStable)}");
        var slowest = grades.MaxBy(g => g.Answer.Elapsed)!;
        Total("time", $"{grades.Sum(g => g.Answer.Elapsed.TotalSeconds):0.00} s", "slowest", $"{slowest.Answer.Elapsed.TotalMilliseconds:0} ms ({slowest.Case.Name})");
    }

    private static bool IsFailure(Grade grade) => grade.Case.Kind != CaseKind.Control;

    private static bool? IsSolved(Grade grade) => grade.Fix is null ? null : grade.Fix is FixOutcome.Exact or FixOutcome.ButForSpace;

    private static List<Grade> Of(IReadOnlyList<Grade> grades, CaseKind kind) => [.. grades.Where(g => g.Case.Kind == kind)];

    private static string Share(IReadOnlyCollection<Grade> grades, Func<Grade, bool?> right)
    {
        var asked = grades.Where(g => right(g) is not null).ToList();
        return asked.Count == 0 ? "" : $"{asked.Count(g => right(g) == true)}/{asked.Count}";
    }

    private static string Percent(IReadOnlyCollection<Grade> grades, Func<Grade, bool?> right)
    {
        var asked = grades.Where(g => right(g) is not null).ToList();
        return asked.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * asked.Count(g => right(g) == true) / asked.Count:0.0} % ({Share(grades, right)})");
    }

    private void Row(params string[] cells) => output.WriteLine($"{cells[0],-34}{string.Concat(cells[1..].Select(c => c.PadRight(10)))}".TrimEnd());

    private void Total(string name, string value, string also = "", string other = "") => output.WriteLine($"{name,-42}{value,-22}{(also.Length > 0 ? $"{also}: {other}" : "")}".TrimEnd());
}
