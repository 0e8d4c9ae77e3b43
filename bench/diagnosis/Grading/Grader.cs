using HealOperator.Bench.Diagnosis.Corpus;

namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>Grades a case as the corpus says that it must be.</summary>
internal static class Grader
{
    public static async Task<Grade> GradeAsync(CorpusCase item, Subject subject)
    {
        var repository = item.Folder is null ? null : Path.Combine(item.Folder, "broken");
        var answer = subject.Diagnose(item.Log, repository);
        return new(item, answer)
        {
            Primary = item.Kind switch
            {
                CaseKind.Control => answer.Primary is null,
                CaseKind.Dbt => item.Label.Failures!.Any(f => PrimaryGrader.IsRight(f, answer.Primary)),
                _ => PrimaryGrader.IsRight(item.Label, answer.Primary),
            },
            Category = Acceptable(item) is { Count: > 0 } right ? right.Contains(CategoryName.Of(answer.Category)) : null,
            Suggestion = item.Label.PrimaryError?.Suggestion is { } wanted ? SuggestionGrader.IsFound(wanted, answer.Primary?.Suggestion) : null,
            Fix = item.Folder is null ? null : await FixGrader.CompareAsync(item.Folder, answer.Drafts),
        };
    }

    public static IReadOnlyList<string> Acceptable(CorpusCase item) => item.Kind switch
    {
        CaseKind.Control => [],
        CaseKind.Dbt => [.. item.Label.Failures!.Select(f => f.Category).OfType<string>()],
        _ => item.Label.AcceptableCategories ?? [],
    };
}
