
namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Tells the files that test runners take by their names; <see cref="TestPaths"/> tells those that tests use, too.</summary>
internal static class TestFiles
{
    /// <summary>Whether a test runner takes the file by its name.</summary>
    public static bool IsCollected(string path) => Collected.IsMatch(path);

    private static readonly SafeRegex Collected = SafeRegex.OfWhole(@"(^|/)(test_[^/]*\.py|[^/]*_test\.py|[^/]+[._-](test|spec|tests|cy|e2e)\.[^/.]+|[^/]*_test\.go|[^/]*(Test|Tests|TestCase|IT|Spec)\.(cs|java|kt|groovy|scala)|[^/]*\.(bats|feature)|__tests__/.*)$");
}
