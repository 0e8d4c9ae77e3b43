using System.Globalization;
using HealOperator.Bench.Diagnosis.Corpus;
using HealOperator.Bench.Diagnosis.Grading;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Bench.Diagnosis.Printing;

/// <summary>What went wrong in a case, one line for each thing: what was expected, and what was said.</summary>
internal static class Misses
{
    private const int MostChars = 170;

    public static IEnumerable<string> Of(Grade grade, int surePercent)
    {
        var (name, label, answer) = (grade.Case.Name, grade.Case.Label, grade.Answer);
        if (!grade.Primary) yield return $"PRIMARY    {name}: expected {Wanted(grade.Case)}; said {Said(answer)}";
        if (grade.Category == false) yield return $"CATEGORY   {name}: expected {string.Join('|', Grader.Acceptable(grade.Case))}; said {CategoryName.Of(answer.Category)} (rule {answer.Analysis.Classification.Rule})";
        if (grade.Suggestion == false) yield return $"SUGGESTION {name}: expected '{label.PrimaryError!.Suggestion}'; said '{answer.Primary?.Suggestion}'";
        if (grade.Fix is { } fix and not FixOutcome.Exact) yield return $"{(IsWrongAndSure(grade, surePercent) ? "WRONG FIX " : "FIX       ")} {name}: {Fix(fix, answer)}";
        if (!answer.IsStable) yield return $"UNSTABLE   {name}: two readings of the same log differ";
    }

    public static bool IsWrongAndSure(Grade grade, int surePercent) =>
        grade.Fix is FixOutcome.Other or FixOutcome.DoesNotApply && grade.Answer.Drafts.First(d => d.Diff.Length > 0).Confidence >= surePercent;

    private static string Wanted(CorpusCase item) => item.Kind switch
    {
        CaseKind.Control => "no error",
        CaseKind.Dbt => Cut(string.Join(" or ", item.Label.Failures!.Select(f => $"{f.UniqueId} '{f.Message ?? f.Msg}'"))),
        _ => Cut($"{item.Label.PrimaryError}"),
    };

    private static string Said(Answer answer) => answer.Primary is not { } e
        ? "nothing"
        : Cut($"[{answer.Analysis.Classification.Rule}, rank {Rank(answer, e)}] {e.File}{(e.Line is null ? "" : $":{e.Line}")} '{e.Message}' (log line {e.LogLine})");

    private static string Rank(Answer answer, StructuredError error) =>
        answer.Analysis.Log.Errors.FirstOrDefault(m => m.Error == error)?.Rank.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Fix(FixOutcome outcome, Answer answer) => answer.Drafts.FirstOrDefault(d => d.Diff.Length > 0) is { } draft
        ? $"{outcome} by {draft.Fixer} at {draft.Confidence}: {draft.Summary}"
        : "no diff was proposed";

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > MostChars ? line[..MostChars] + "…" : line;
    }
}
