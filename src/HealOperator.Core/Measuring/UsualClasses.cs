using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Measuring;

/// <summary>
/// The classes that a fleet can expect to see: their series are there at zero before anything happens. All pairs would be ten times as many,
/// and a fixer answers one kind of failure, rarely two.
/// </summary>
public static class UsualClasses
{
    private static readonly (FailureCategory Category, string[] Fixers)[] Beside =
    [
        (FailureCategory.Runtime, ["js-near-name", "json-syntax", "python-did-you-mean", "python-missing-import", "python-near-name", "ruby-did-you-mean", "sql-column", "sql-table", "sql-function"]),
        (FailureCategory.Configuration, ["crlf-script", "docker-copy", "executable-bit", "gradle-name", "json-syntax", "npm-script", "path-case", "shell-variable", "yaml-syntax"]),
        (FailureCategory.Dependency, ["cargo-lock", "js-module-path", "js-package-name", "nuget-id", "nuget-version", "path-case", "pnpm-lock", "python-did-you-mean", "python-module-name", "python-near-name"]),
        (FailureCategory.Resource, ["memory-limit", "timeout"]),
        (FailureCategory.Transient, ["rerun"]),
    ];

    /// <summary>Fixers that never answer a failure to compile.</summary>
    private static readonly string[] NeverCompilation =
    [
        "cargo-lock", "docker-copy", "executable-bit", "gradle-name", "js-package-name", "memory-limit", "npm-script", "nuget-id", "nuget-version", "path-case", "pnpm-lock",
        "python-did-you-mean", "python-missing-import", "python-module-name", "python-near-name", "rerun", "ruby-did-you-mean", "shell-variable", "timeout", "yaml-syntax",
    ];

    /// <summary>Classes with a fix.</summary>
    public static IReadOnlyList<FixClass> Fixes { get; } =
    [
        .. Beside.SelectMany(entry => entry.Fixers.Select(fixer => FixClass.Of(entry.Category, fixer))),
        .. FixerNames.Known.Except(NeverCompilation).Select(fixer => new FixClass(FailureCategory.Compilation, fixer)),
        .. Enum.GetValues<FailureCategory>().Where(category => category is not (FailureCategory.Unknown or FailureCategory.Compilation)).Select(category => new FixClass(category, "revert-commit")),
        .. Enum.GetValues<FailureCategory>().SelectMany(category => new[] { new FixClass(category, FixerNames.Several), new FixClass(category, FixerNames.Other) }),
    ];

    /// <summary>Classes of what ended before there was a fix.</summary>
    public static IReadOnlyList<FixClass> WithoutFix { get; } = [.. Enum.GetValues<FailureCategory>().Select(category => new FixClass(category, FixerNames.None))];
}
