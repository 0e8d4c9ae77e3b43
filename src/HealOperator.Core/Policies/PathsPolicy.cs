using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Policies;

/// <summary>Rules on paths, as .gitignore globs.</summary>
public sealed record PathsPolicy
{
    [Description("A fix that touches one of these always needs a human.")]
    [MaxLength(200)]
    public IReadOnlyList<string> NeedApproval { get; init; } = DefaultNeedApproval;

    [Description("A fix that touches one of these is denied.")]
    [MaxLength(200)]
    public IReadOnlyList<string> Forbidden { get; init; } = DefaultForbidden;

    /// <summary>Paths that need a human by default: security, CI, dependency manifests and lock files.</summary>
    public static IReadOnlyList<string> DefaultNeedApproval { get; } =
    [
        "security/**", ".github/**", ".gitlab-ci.yml", "**/package.json", "**/package-lock.json", "**/yarn.lock", "**/pnpm-lock.yaml",
        "**/requirements*.txt", "**/pyproject.toml", "**/go.mod", "**/go.sum", "**/Cargo.toml", "**/Cargo.lock", "**/*.csproj", "**/pom.xml",
        "**/build.gradle*", "**/Dockerfile",
    ];

    /// <summary>Paths that are never touched.</summary>
    public static IReadOnlyList<string> DefaultForbidden { get; } = [".git/**"];
}
