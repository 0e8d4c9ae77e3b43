using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds code that tells whether it is tested: by the environment, by what is loaded, by who calls, or by a flag for it.</summary>
internal static class TestModeChecks
{
    private const string Runner = @"(?:py\.?test|unittest|nose|jest|vitest|mocha|jasmine|karma|cypress|playwright|xunit|nunit|mstest|testhost|vstest|org\.junit|junit|testng|surefire|kotest|spock|nextest)";

    private const string Variable =
        @"(?:CI|CONTINUOUS_INTEGRATION|GITHUB_ACTIONS|GITLAB_CI|CIRCLECI|TRAVIS|BUILDKITE|TF_BUILD|JENKINS_\w+|TEAMCITY_VERSION|PYTEST\w*|JEST\w*|VITEST\w*|PLAYWRIGHT_TEST|RUST_TEST\w*|NEXTEST\w*|(?:IS_|IN_|RUN_|RUNNING_|UNDER_|UNIT_)?TEST(?:S|ING|_MODE|_ENV|_RUN|MODE)?)";

    private static readonly string[] Asks = ["modules", "argv", "Args", "tack", "ssembl", "forName", "ProcessName", "ClassName", "tartsWith", "startswith", "ontains(", "includes(", "indexOf", "HasSuffix", "HasPrefix", "ndsWith", "endswith", "find_spec", "GetType(", " in "];

    /// <summary>One check for what every language can do, and one for each language's own ways.</summary>
    public static IReadOnlyList<IChangeCheck> All { get; } =
    [
        new PatternCheck([Language.Python, Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust],
        [
            Mode($@"\b(?:environ|getenv|env::var\w*|option_env!|env!|GetEnvironmentVariable|process\.env|import\.meta\.env|Getenv|LookupEnv|hasEnvironmentVariable)\b[^\w\n]*(?:get\b)?[^\w\n]*{Variable}\b"),
            Mode($@"[""'`]{Variable}[""'`]\s+(?:not\s+)?in\s+(?:os\.)?environ\b"),
            Mode($@"[""'`/]{Runner}[\w.-]*[""'`]") with { Where = static (_, lines) => Asks.Any(word => lines.Contains(word, StringComparison.Ordinal)) },
            Mode(@"(?:(?:[sS]tarts_?[wW]ith|HasPrefix|[eE]nds_?[wW]ith|HasSuffix|[cC]ontains|includes|indexOf)\([^)\n]*?|(?:==|!=)=?\s*)[""'`][_./]?[tT]ests?[_./:]?(?:go|js|ts|py)?[""'`]|[""'][_./]?tests?[_./]?[""']\s+(?:not\s+)?in\s+\w"),
            Mode(@"\b(?:matchesProfiles|acceptsProfiles|Profile|IsEnvironment|\w*ENV(?:IRONMENT)?|env|environment|profile|stage)\b[\w.\[\]()""' ]*(?:===?|\(|\.[eE]quals\()\s*[""'](?i:test|testing|unittest|ci)[""']"),
            Mode(@"[sS]tack\w*\b[^\n]*[""'`/][^""'`/\n]*(?:[._-]|\b)(?:spec|[tT]ests?)\b"),
            Mode(@"\b(?:if|when|unless|elif|&&|\|\||return)\b[^\n]*\b(?:TESTING|IS_TEST\w*|UNDER_TEST|IN_TEST\w*|RUNNING_TESTS?|TEST_MODE|[iI]sTest(?:ing|Run|Env\w*|Mode)?|is_test(?:ing|_mode|_run|_env)?|running_tests?|in_tests?|under_test|[tT]estMode|test_mode|[iI]nUnitTests?)\b"),
        ]),
        new PatternCheck([Language.Python], [Mode(@"\bsys\.gettrace\(|\b_called_from_test\b|^\s*(?:from|import)\s+(?:unittest\.mock|unittest\s+import\s+mock|mock|pytest)\b|\bisinstance\([^\n]*Mock\b|\bhasattr\([^\n]*[""'](?:assert_called\w*|_mock\w*)")]),
        new PatternCheck([Language.JavaScript],
        [
            Mode(@"\bNODE_ENV[""'\])]*\s*[!=]==?\s*['""]test['""]|['""]test['""]\s*[!=]==?\s*process\.env|\bimport\.meta\.vitest|\btypeof\s*\(?(?:\w+\.)?(?:jest|describe|it|expect|vi|beforeEach|cy|Cypress|mocha)\b|\b(?:globalThis|global|window)\b[^\n;]{0,12}[.\[][""']?(?:expect|jest|describe|vi|Cypress|__karma__|__coverage__)\b|\.(?:_isMockFunction|mock\.calls)\b|\bnavigator\.webdriver"),
        ]),
        new PatternCheck([Language.Go], [Mode(@"\btesting\.(?:Testing|Short|Verbose|CoverMode)\(\)|\bflag\.Lookup\(\s*""test\.|\bos\.Args\[0\][^\n]*test")]),
        new PatternCheck([Language.Rust], [Mode(@"\bcfg!\(\s*(?:test|not\(\s*test|debug_assertions)|#\[\s*cfg\(\s*test\s*\)\s*\]\s*(?:return\b|let\b|if\b|match\b|\{|[a-z_]\w*\s*=)") with { Files = PatternFiles.All }]),
        new PatternCheck([Language.Java, Language.Kotlin], [Mode(@"""org\.(?:junit|testng|mockito)\.[\w.]*[A-Z]\w*""|\bgetProperty\(\s*""(?:surefire|junit|test)\b")]),
    ];

    private static ChangePattern Mode(string expression) =>
        new("test-mode", ChangeRule.SwallowFailure, expression, "The code behaves otherwise when it is tested.") { View = SourceView.Plain, Files = PatternFiles.Code, Certain = false };
}
