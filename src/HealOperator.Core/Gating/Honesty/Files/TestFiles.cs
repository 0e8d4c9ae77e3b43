using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Gating.Honesty.Patterns;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Tells tests from code by their paths.</summary>
internal static class TestFiles
{
    /// <summary>Whether a path is that of a test or of what tests use.</summary>
    public static bool IsTest(string path) => TestPaths.IsTest(path) || IsCollected(path) || TestFolder.IsMatch(path);

    /// <summary>Whether a test runner takes the file by its name.</summary>
    public static bool IsCollected(string path) => Collected.IsMatch(path);

    private static readonly SafeRegex Collected = SafeRegex.OfWhole(@"(^|/)(test_[^/]*\.py|[^/]*_test\.py|[^/]+[._-](test|spec|tests|cy|e2e)\.[^/.]+|[^/]*_test\.go|[^/]*(Test|Tests|TestCase|IT|Spec)\.(cs|java|kt|groovy|scala)|[^/]*\.(bats|feature)|__tests__/.*)$");

    private static readonly SafeRegex TestFolder = SafeRegex.OfWhole(@"(^|/)([^/]*[.-](Unit|Integration|E2E|Functional|Acceptance)?Tests?|e2e|cypress|[^/]+[_-]tests?|testdata|conftest\.py)(/|$)", RegexOptions.IgnoreCase);
}
