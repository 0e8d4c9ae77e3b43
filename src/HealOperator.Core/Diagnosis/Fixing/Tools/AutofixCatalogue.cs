namespace HealOperator.Core.Diagnosis.Fixing.Tools;

/// <summary>
/// The tools that mend their own findings. Formatters change no meaning (90); what linters call a safe fix is nearly always one (85).
/// </summary>
internal static class AutofixCatalogue
{
    public static IReadOnlyList<AutofixTool> All { get; } =
    [
        new("eslint-autofix", "eslint", ["eslint", "--fix"], 85, Mark: "fixable with the `--fix` option"),
        new("ruff-autofix", "ruff", ["ruff", "check", "--fix"], 85, Mark: "fixable with the `--fix` option"),
        new("prettier-write", "prettier", ["prettier", "--write"], 90),
        new("black-write", "black", ["black", "--quiet"], 90),
        new("isort-write", "isort", ["isort"], 90),
        new("gofmt-write", "gofmt", ["gofmt", "-w"], 90),
        new("rustfmt-write", "rustfmt", ["rustfmt"], 90),
        new("clang-format-write", "clang-format", ["clang-format", "-i"], 90),
    ];
}
