namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>Categories as the corpus writes them.</summary>
internal static class CategoryName
{
    public static string Of(string category) => category.ToLowerInvariant() is "compilation" ? "compile" : category.ToLowerInvariant();
}
