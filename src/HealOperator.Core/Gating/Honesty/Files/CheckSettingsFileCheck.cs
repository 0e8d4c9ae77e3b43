using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds settings of checks, pipelines and hooks that are deleted, or get a name that no tool reads.</summary>
internal sealed class CheckSettingsFileCheck : IChangeCheck
{
    private static readonly SafeRegex Settings = SafeRegex.OfWhole(@"(^|/)(\.github/workflows/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|azure-pipelines[^/]*\.ya?ml|\.circleci/config\.yml|Jenkinsfile[^/]*|\.pre-commit-config\.yaml|\.(husky|githooks)/[\w-]+|lefthook\.ya?ml|\.eslintrc[^/]*|eslint\.config\.\w+|mypy\.ini|\.flake8|\.pylintrc|ruff\.toml|\.ruff\.toml|pyrightconfig\.json|\.coveragerc|codecov\.ya?ml|\.codecov\.ya?ml|\.golangci\.\w+|clippy\.toml|rustfmt\.toml|deny\.toml|\.editorconfig|\.rubocop\.yml|checkstyle[^/]*\.xml|spotbugs[^/]*\.xml|detekt[^/]*\.yml|sonar-project\.properties|\.sqlfluff|tox\.ini|pytest\.ini|phpunit\.xml[^/]*|phpstan\.neon[^/]*|\.yamllint[^/]*|\.hadolint\.ya?ml|biome\.json|\.stylelintrc[^/]*|CODEOWNERS|conftest\.py)$", RegexOptions.IgnoreCase);

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        from file in change.Files
        where file.Diff.OldPath is { } old && Settings.IsMatch(old) && (file.Diff.NewPath is not { } now || !Settings.IsMatch(now))
        select new GateFinding
        {
            Rule = ChangeRule.SwallowFailure,
            Code = "check-settings-gone",
            File = file.Diff.OldPath!,
            Message = file.IsDeleted ? "What a check is set up by is deleted." : $"What a check is set up by becomes {file.Path}, which no tool reads.",
            Certain = false,
        };
}
