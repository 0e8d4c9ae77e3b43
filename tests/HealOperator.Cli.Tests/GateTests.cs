using System.Text;
using System.Text.Json;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

public sealed class GateTests : IDisposable
{
    private const string Policy = "apiVersion: healoperator.io/v1alpha1\nkind: HealPolicy\nmetadata: {name: default}\nspec:\n  mode: Autonomous\n  paths:\n";

    private const string Cheat = "--- a/tests/test_a.py\n+++ b/tests/test_a.py\n@@ -1,2 +1,2 @@\n def test_a():\n-    assert f() == 1\n+    assert True\n";

    private const string Honest = "--- a/src/a.py\n+++ b/src/a.py\n@@ -1,2 +1,2 @@\n def f():\n-    return 0\n+    return 1\n";

    private readonly TempDirectory _folder = new();

    public GateTests()
    {
        _folder.Write("policy.yaml", Policy);
        _folder.Write("repo/src/a.py", "def f():\n    return 0\n");
    }

    [Theory]
    [InlineData(Honest, "", 0)]
    [InlineData(Honest, "--confidence 79", 10)]
    [InlineData(Honest, "--mode HumanInLoop", 10)]
    [InlineData(Cheat, "", 11)]
    [InlineData("no patch", "", 11)]
    [InlineData(Honest, "--confidence 101", 2)]
    [InlineData(Honest, "--mode Whatever", 2)]
    public async Task Gate_Patch_GivesTheExitCodeOfItsOutcome(string patch, string more, int expected)
    {
        var (code, _, error) = await RunAsync(patch, ["--policy", _folder["policy.yaml"], "--patch", "-", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        code.ShouldBe(expected, error);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Gate_Text_ShowsEachFindingWithItsPlace()
    {
        var (_, output, _) = await RunAsync(Cheat, ["--policy", _folder["policy.yaml"], "--patch", "-"]);

        output.ShouldStartWith("Denied");
        output.ShouldContain("  tests/test_a.py:2\n    The assertion holds whatever the code does.\n    WeakenAssertion, assertion-vacuous\n");
    }

    [Fact]
    public async Task Gate_Json_HasEveryField()
    {
        var (_, output, _) = await RunAsync(Cheat, ["--policy", _folder["policy.yaml"], "--patch", "-", "-o", "json"]);

        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject().Select(p => p.Name).ShouldBe(["outcome", "mode", "confidence", "policyDigest", "applies", "reasons", "findings"]);
        json.GetProperty("outcome").GetString().ShouldBe("Denied");
        json.GetProperty("findings")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["rule", "code", "file", "line", "message", "certain"]);
    }

    [Theory]
    [InlineData(Honest, true, 0)]
    [InlineData("--- a/src/a.py\n+++ b/src/a.py\n@@ -1,2 +1,2 @@\n def f():\n-    return 9\n+    return 1\n", false, 11)]
    [InlineData("--- a/src/gone.py\n+++ b/src/gone.py\n@@ -1,2 +1,2 @@\n def f():\n-    return 9\n+    return 1\n", false, 11)]
    public async Task Gate_Repository_TellsWhetherThePatchApplies(string patch, bool applies, int expected)
    {
        var (code, output, _) = await RunAsync(patch, ["--policy", _folder["policy.yaml"], "--patch", "-", "--repo", _folder["repo"], "-o", "json"]);

        code.ShouldBe(expected);
        JsonDocument.Parse(output).RootElement.GetProperty("applies").GetBoolean().ShouldBe(applies);
    }

    [Fact]
    public async Task Gate_FileWithByteOrderMark_FitsAPatchThatHasIt()
    {
        _folder.Write("repo/src/a.py", "\uFEFFdef f():\n    return 0\n");

        (await RunAsync(Honest.Replace("def", "\uFEFFdef", StringComparison.Ordinal), ["--policy", _folder["policy.yaml"], "--patch", "-", "--repo", _folder["repo"]])).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("kind: Other", "0 policies")]
    [InlineData("kind: HealPolicy\nspec: {modus: Autonomous}", "modus")]
    [InlineData("kind: HealPolicy\nspec: {mode: Sometimes}", "spec.mode")]
    [InlineData("kind: HealPolicy\nspec: {minConfidence: 200}", "spec.minConfidence")]
    [InlineData("kind: [", "is no YAML or JSON: line ")]
    [InlineData("kind: HealPolicy\nspec: []", "spec")]
    [InlineData("? {a: b}\n: c", "a key must be a text")]
    public async Task Gate_UnusablePolicy_SaysWhatIsWrong(string policy, string part)
    {
        _folder.Write("bad.yaml", policy);

        var (code, _, error) = await RunAsync(Honest, ["--policy", _folder["bad.yaml"], "--patch", "-"]);

        code.ShouldBe(2);
        error.ShouldContain(part);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Gate_MissingFiles_AreNamed()
    {
        (await RunAsync("", ["--policy", _folder["none.yaml"], "--patch", "-"])).Error.ShouldContain("none.yaml");
        (await RunAsync("", ["--policy", _folder["policy.yaml"], "--patch", _folder["none.patch"]])).Error.ShouldContain("none.patch");
        (await RunAsync(Honest, ["--policy", _folder["policy.yaml"], "--patch", "-", "--repo", _folder["none"]])).Error.ShouldContain("is not a folder");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Error)> RunAsync(string patch, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CommandHost { Input = () => new MemoryStream(Encoding.UTF8.GetBytes(patch)), Output = output, Error = error, Environment = _ => null, Clock = TimeProvider.System };
        var code = await CommandLine.RunAsync(["gate", .. arguments], host);
        return (code, output.ToString(), error.ToString());
    }
}
