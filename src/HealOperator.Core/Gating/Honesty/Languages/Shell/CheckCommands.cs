using System.Buffers;

namespace HealOperator.Core.Gating.Honesty.Languages.Shell;

/// <summary>Commands that check something: tests, linters, type checkers, scanners, builds.</summary>
internal static class CheckCommands
{
    /// <summary>An expression for any of them.</summary>
    public const string Expression =
        @"node[ \t]+(-[^\n;&|""]*[ \t])?--test|py\.test|pytest|python3?[ \t]+-m[ \t]+(pytest|unittest|mypy|coverage)|tox|nox|mypy|pyright|ruff|flake8|pylint|bandit|npm[ \t]+(run[ \t]+)?(test|lint|ci|build|e2e|check|verify|typecheck|coverage|unit)[\w:-]*|yarn[ \t]+(run[ \t]+)?(test|lint|build)[\w:-]*|pnpm[ \t]+(run[ \t]+)?(test|lint|build)[\w:-]*|npx[ \t]+(jest|vitest|eslint|tsc|playwright|cypress)|jest|vitest|mocha|eslint|tsc|(go|\$[({]GO[)}])[ \t]+(test|vet|build)|gotestsum|ginkgo|staticcheck|govulncheck|golangci-lint|cargo[ \t]+(test|clippy|check|build|nextest|fmt|deny|audit)|dotnet[ \t]+(test|build|format)|mvn|\./mvnw|gradle|\./gradlew|make([ \t]+-\S+)*[ \t]+(test|check|lint|verify|unit|integration|e2e)[\w-]*|bundle[ \t]+exec[ \t]+\w+|rubocop|rake[ \t]+(test|spec|lint)|brakeman|phpstan|psalm|phpcs|swiftlint|ktlint|detekt|buf[ \t]+(lint|breaking)|actionlint|yamllint|markdownlint\S*|ansible-lint|tflint|tfsec|checkov|semgrep|snyk[ \t]+test|gitleaks|trufflehog|osv-scanner|grype|cppcheck|clang-tidy|black[ \t]+--check|isort[ \t]+--check\S*|prettier[ \t]+(--check|-c)|biome[ \t]+(check|ci|lint)|oxlint|(deno|bun)[ \t]+(test|lint|check)|mix[ \t]+(test|credo)|sbt[ \t]+test|swift[ \t]+test|(flutter|dart)[ \t]+(test|analyze)|opa[ \t]+test|promtool[ \t]+(check|test)|codespell|dbt[ \t]+(test|build|run|source)|sqlfluff|soda[ \t]+scan|great_expectations|shellcheck|hadolint|terraform[ \t]+(validate|plan)|ctest|rspec|phpunit|bats|kubeconform|helm[ \t]+lint|trivy|npm[ \t]+audit|pip-audit";

    /// <summary>Words of which one stands in every such command: what has none need not be searched for them.</summary>
    public static SearchValues<string> Words { get; } = SearchValues.Create(
        ["--test", "py.test", "pytest", "unittest", "-m mypy", "-m coverage", "tox", "nox", "mypy", "pyright", "ruff", "flake8", "pylint", "bandit", "npm", "pnpm", "yarn", "npx", "jest", "vitest", "mocha", "eslint", "tsc", "go test", "go vet", "go build", "(GO)", "{GO}", "gotestsum", "ginkgo", "staticcheck", "govulncheck", "golangci-lint", "cargo", "dotnet", "mvn", "gradle", "make", "dbt", "sqlfluff", "soda", "great_expectations", "shellcheck", "hadolint", "terraform", "ctest", "rspec", "phpunit", "bats", "kubeconform", "helm", "trivy", "pip-audit", "bundle", "rubocop", "rake", "brakeman", "phpstan", "psalm", "phpcs", "swiftlint", "ktlint", "detekt", "buf", "actionlint", "yamllint", "markdownlint", "ansible-lint", "tflint", "tfsec", "checkov", "semgrep", "snyk", "gitleaks", "trufflehog", "osv-scanner", "grype", "cppcheck", "clang-tidy", "black", "isort", "prettier", "biome", "oxlint", "deno", "bun", "mix", "sbt", "swift", "flutter", "dart", "opa", "promtool", "codespell"],
        StringComparison.Ordinal);
}
