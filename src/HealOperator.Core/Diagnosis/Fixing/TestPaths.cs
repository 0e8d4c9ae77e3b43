namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Tells tests from code: no fixer ever edits a test.</summary>
public static class TestPaths
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "__tests__", "__snapshots__", "spec", "specs", "testing", "expectations",
    };

    /// <summary>Whether the path is a test's.</summary>
    public static bool IsTest(string path)
    {
        var parts = path.Split('/');
        var name = parts[^1];
        return parts.SkipLast(1).Any(Folders.Contains)
            || name.Contains(".test.", StringComparison.OrdinalIgnoreCase)
            || name.Contains(".spec.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("test_", StringComparison.Ordinal)
            || Path.GetFileNameWithoutExtension(name) is { } stem
                && (stem.EndsWith("_test", StringComparison.Ordinal) || stem.EndsWith("_spec", StringComparison.Ordinal)
                    || stem.EndsWith("Test", StringComparison.Ordinal) || stem.EndsWith("Tests", StringComparison.Ordinal));
    }
}
