using System.Text.RegularExpressions;

namespace HealOperator.Core;

/// <summary>Tells tests, and what only tests use, from code: no fixer ever edits a test.</summary>
public static class TestPaths
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "__tests__", "__snapshots__", "__mocks__", "spec", "specs", "testing", "expectations", "androidTest", "integrationTest", "testFixtures",
    };

    private static readonly SafeRegex Folder = SafeRegex.OfWhole(@"(^|/)([^/]*[.-](Unit|Integration|E2E|Functional|Acceptance)?Tests?|e2e|cypress|[^/]+[_-]tests?|testdata|conftest\.py)(/|$)", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Name = SafeRegex.OfWhole(@"(^|/)(test_[^/]*|tests?\.(py|[jt]sx?|mjs|cjs|sh|rb|php)|[^/]*[._-](test|spec|tests|cy|e2e)\.[^/.]+|[^/]*_(test|spec)|[^/]*(Test|Tests|TestCase|IT|Spec)\.(cs|java|kt|groovy|scala|swift|php)|[^/]*Tests?(\.[^/.]+)?|Test[A-Z][^/]*\.(java|kt|groovy|scala|py)|[^/]*\.(bats|feature))$");

    /// <summary>Whether the path is a test's.</summary>
    public static bool IsTest(string path) =>
        path.Split('/').SkipLast(1).Any(Folders.Contains) || path.Contains(".test.", StringComparison.OrdinalIgnoreCase) || path.Contains(".spec.", StringComparison.OrdinalIgnoreCase)
        || Folder.IsMatch(path) || Name.IsMatch(path);
}
