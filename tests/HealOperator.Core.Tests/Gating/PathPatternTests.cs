using HealOperator.Core.Gating;

namespace HealOperator.Core.Tests.Gating;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("**/package.json", "package.json", true)]
    [InlineData("**/package.json", "web/app/package.json", true)]
    [InlineData("**/package.json", "web/mypackage.json", false)]
    [InlineData("package.json", "deep/down/package.json", true)]
    [InlineData("/package.json", "deep/package.json", false)]
    [InlineData("/package.json", "package.json", true)]
    [InlineData("security/**", "security/rules.yaml", true)]
    [InlineData("security/**", "Security/Rules.yaml", true)]
    [InlineData("security/**", "web/security/rules.yaml", false)]
    [InlineData("security", "web/security/rules.yaml", true)]
    [InlineData("security/", "security/rules.yaml", true)]
    [InlineData(".github/**", ".github/workflows/ci.yml", true)]
    [InlineData(".github/**", ".githubber/x", false)]
    [InlineData("**/requirements*.txt", "requirements-dev.txt", true)]
    [InlineData("**/requirements*.txt", "requirements/dev.txt", false)]
    [InlineData("**/build.gradle*", "app/build.gradle.kts", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("src/*.ts", "src/a.ts", true)]
    [InlineData("src/*.ts", "src/sub/a.ts", false)]
    [InlineData("file?.txt", "file1.txt", true)]
    [InlineData("file[0-9].txt", "file7.txt", true)]
    [InlineData("file[!0-9].txt", "file7.txt", false)]
    [InlineData("a+b(c).txt", "a+b(c).txt", true)]
    [InlineData("**", "any/thing", true)]
    [InlineData("*", "any/thing", true)]
    public void Matches_AsGitignoreDoes(string pattern, string path, bool expected)
    {
        PathPattern.TryParse(pattern, out var glob).ShouldBeTrue();

        glob!.Matches(path).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("!security/**")]
    [InlineData("file[0-9.txt")]
    [InlineData("a\nb")]
    public void TryParse_NotAPattern_IsRefused(string pattern) => PathPattern.TryParse(pattern, out _).ShouldBeFalse();
}
