using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds files that are taken away from a linter, a scanner or the coverage by a list of what it ignores.</summary>
internal sealed class IgnoreFileCheck : IChangeCheck
{
    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        from file in change.Files
        where IgnoreFile.IsMatch(file.Path)
        from line in file.Diff.Lines
        where line.Kind is DiffLineKind.Added && line.Text.AsSpan().Trim() is { Length: > 0 } and not ['#', ..] && !file.Diff.RemovedLines.Contains(line.Text)
        select new GateFinding { Rule = ChangeRule.SilenceLinter, Code = "check-ignores-file", File = file.Path, Line = line.NewLine, Message = "A checker is told to ignore files or findings.", Certain = false };

    private static readonly SafeRegex IgnoreFile = SafeRegex.OfWhole(@"(^|/)\.(eslint|stylelint|prettier|semgrep|gitleaks|trivy|snyk|markdownlint|yamllint|sqlfluff|tflint|hadolint|nyc|coverage|jshint|pylint|checkov|kics|dockle|bandit)ignore$|(^|/)(\.snyk|\.secrets\.baseline|lint-baseline\.xml|detekt-baseline\.xml|phpstan-baseline\.neon|\.rubocop_todo\.yml|\.trivyignore\.yaml|mypy-baseline\.txt)$");
}
