using HealOperator.Agent.Git;

namespace HealOperator.Agent.Tests;

public sealed class SymlinkGuardTests
{
    [Theory]
    [InlineData("a", "/etc/passwd")]
    [InlineData("a", "../x")]
    [InlineData("d/a", "../../x")]
    [InlineData("d/a", "b/../../../x")]
    [InlineData("a", ".git/config")]
    public void FindEscape_LinkOutside_IsFound(string path, string target) =>
        SymlinkGuard.FindEscape(new Dictionary<string, string> { [path] = target }).ShouldBe(path);

    [Theory]
    [InlineData("d/a", "../x")]
    [InlineData("a", "d/e/../../x")]
    [InlineData("a", "does/not/exist")]
    public void FindEscape_LinkInside_IsFine(string path, string target) =>
        SymlinkGuard.FindEscape(new Dictionary<string, string> { [path] = target }).ShouldBeNull();

    [Fact]
    public void FindEscape_ThroughAnotherLink_IsFound() =>
        SymlinkGuard.FindEscape(new Dictionary<string, string> { ["a/b/up"] = "../..", ["x"] = "a/b/up/../y" }).ShouldBe("x");

    [Fact]
    public void FindEscape_Circle_IsRefused() =>
        SymlinkGuard.FindEscape(new Dictionary<string, string> { ["a"] = "b", ["b"] = "a" }).ShouldNotBeNull();
}
