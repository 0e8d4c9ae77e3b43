using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Tells tests from code by their paths.</summary>
internal static partial class TestFiles
{
    /// <summary>Whether a path is that of a test or of what tests use.</summary>
    public static bool IsTest(string path) => TestPaths.IsTest(path) || IsCollected(path) || TestFolder().IsMatch(path);

    /// <summary>Whether a test runner takes the file by its name.</summary>
    public static bool IsCollected(string path) => Collected().IsMatch(path);

    [GeneratedRegex(@"(^|/)(test_[^/]*\.py|[^/]*_test\.py|[^/]+[._-](test|spec|tests|cy|e2e)\.[^/.]+|[^/]*_test\.go|[^/]*(Test|Tests|TestCase|IT|Spec)\.(cs|java|kt|groovy|scala)|[^/]*\.(bats|feature)|__tests__/.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Collected();

    [GeneratedRegex(@"(^|/)([^/]*[.-](Unit|Integration|E2E|Functional|Acceptance)?Tests?|e2e|cypress|[^/]+[_-]tests?|testdata|conftest\.py)(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TestFolder();
}
