namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>The mean of the F1 scores of the labelled categories; an acceptable answer counts as the labelled one.</summary>
internal static class MacroF1
{
    public static double Of(IEnumerable<Grade> grades)
    {
        var pairs = grades.Where(g => g.Case.Label.Category is not null)
            .Select(g => (Wanted: g.Case.Label.Category!, Said: g.Category == true ? g.Case.Label.Category! : CategoryName.Of(g.Answer.Category))).ToList();
        return pairs.Select(p => p.Wanted).Distinct().Select(c => F1(pairs, c)).DefaultIfEmpty(0).Average();
    }

    private static double F1(IReadOnlyCollection<(string Wanted, string Said)> pairs, string category)
    {
        var both = pairs.Count(p => p.Wanted == category && p.Said == category);
        return 2.0 * both / (pairs.Count(p => p.Wanted == category) + pairs.Count(p => p.Said == category));
    }
}
