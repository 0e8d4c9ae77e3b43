using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing.Tools;

/// <summary>Each package manager with its own command for a lock file that fell behind.</summary>
internal static partial class LockCatalogue
{
    public static IReadOnlyList<LockTool> All { get; } =
    [
        new("npm-lock-update", "package-lock.json", "package.json", Npm(), "npm install --package-lock-only --ignore-scripts --no-audit --no-fund"),
        new("yarn-lock-update", "yarn.lock", "package.json", Yarn(), "yarn install --ignore-scripts --non-interactive --no-progress"),
        new("yarn-lock-update", "yarn.lock", "package.json", YarnBerry(), "YARN_ENABLE_IMMUTABLE_INSTALLS=false yarn install --mode=update-lockfile"),
        new("pnpm-lock-update", "pnpm-lock.yaml", "package.json", Pnpm(), "pnpm install --lockfile-only --no-frozen-lockfile --ignore-scripts"),
        new("cargo-lock-update", "Cargo.lock", "Cargo.toml", Cargo(), "cargo update --workspace"),
        new("go-mod-tidy", "go.sum", "go.mod", Go(), "go mod tidy") { ChangesManifest = true },
        new("poetry-lock-update", "poetry.lock", "pyproject.toml", Poetry(), "case $(poetry --version) in *'version 1.'*) poetry lock --no-update;; *) poetry lock;; esac"),
        new("uv-lock-update", "uv.lock", "pyproject.toml", Uv(), "uv lock"),
        // It has no way to lock only what is new.
        new("pipenv-lock-update", "Pipfile.lock", "Pipfile", Pipenv(), "pipenv lock", Confidence: 70),
        new("bundler-lock-update", "Gemfile.lock", "Gemfile", Bundler(), "BUNDLE_FROZEN=false BUNDLE_DEPLOYMENT=false bundle lock"),
        new("composer-lock-update", "composer.lock", "composer.json", Composer(), "composer update {0} --with-dependencies --no-install --no-scripts --no-interaction", Names: ComposerPackages()),
        new("nuget-lock-update", "packages.lock.json", "*.csproj", NuGet(), "dotnet restore --force-evaluate"),
    ];

    [GeneratedRegex(@"`npm ci` can only install packages when your package\.json and .* are in sync", RegexOptions.CultureInvariant)]
    private static partial Regex Npm();

    [GeneratedRegex("Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`", RegexOptions.CultureInvariant)]
    private static partial Regex Yarn();

    [GeneratedRegex("The lockfile would have been modified by this install, which is explicitly forbidden", RegexOptions.CultureInvariant)]
    private static partial Regex YarnBerry();

    [GeneratedRegex(@"pnpm-lock\.yaml is not up to date", RegexOptions.CultureInvariant)]
    private static partial Regex Pnpm();

    [GeneratedRegex(@"lock file \S*Cargo\.lock (?:needs to be updated|because --(?:locked|frozen))", RegexOptions.CultureInvariant)]
    private static partial Regex Cargo();

    [GeneratedRegex(@"missing go\.sum entry|updates to go\.(?:mod|sum) needed", RegexOptions.CultureInvariant)]
    private static partial Regex Go();

    [GeneratedRegex(@"pyproject\.toml changed significantly since poetry\.lock was last generated|poetry\.lock is not (?:up to date|consistent) with pyproject\.toml", RegexOptions.CultureInvariant)]
    private static partial Regex Poetry();

    [GeneratedRegex(@"The lockfile at `[^`]*uv\.lock` needs to be updated, but `--(?:locked|frozen)`", RegexOptions.CultureInvariant)]
    private static partial Regex Uv();

    [GeneratedRegex(@"Pipfile\.lock \(\w+\) (?:is )?out of date", RegexOptions.CultureInvariant)]
    private static partial Regex Pipenv();

    [GeneratedRegex("changed, but the lockfile can't be updated because frozen mode is set|You are trying to install in deployment mode after changing", RegexOptions.CultureInvariant)]
    private static partial Regex Bundler();

    [GeneratedRegex(@"Required (?:\(in require-dev\) )?package ""[^""]+"" is (?:not present in the lock file|in the lock file as)", RegexOptions.CultureInvariant)]
    private static partial Regex Composer();

    [GeneratedRegex(@"Required (?:\(in require-dev\) )?package ""([a-z0-9][a-z0-9_.-]*/[a-z0-9][a-z0-9_.-]*)"" is ", RegexOptions.CultureInvariant)]
    private static partial Regex ComposerPackages();

    [GeneratedRegex("^NU1004 ", RegexOptions.CultureInvariant)]
    private static partial Regex NuGet();
}
