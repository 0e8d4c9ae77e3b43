using System.Text;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Gating;

/// <summary>A patch is hostile input: whatever it holds, the gate answers, and soon.</summary>
public sealed class GateFuzzTests
{
    private const int Seed = 11;

    private const int Rounds = 400;

    private static readonly string[] Paths =
    [
        "tests/test_a.py", "a.py", "a.test.ts", "a.js", "run.sh", ".github/workflows/ci.yml", "Makefile", "Dockerfile", "package.json", "setup.cfg", "a_test.go", "ATests.cs", "ATest.java", "a.kt", "a.rs",
        "m.sql", "schema.yml", "a.snap", "bin/run", "x.min.js", "a.xml", ".env",
    ];

    private static readonly string[] Pieces =
    [
        "def test_", "it('", "func TestA(t *testing.T) {", "[Fact]", "@Test", "#[test]", "assert ", "expect(", "(", ")", "{", "}", "[", "]", "'", "\"", "\"\"\"", "'''", "`", "${", "$(", "/*", "*/", "//", "#", "--", "\\",
        "try:", "except", "catch (e)", "pass", "|| true", "set -e", "==", "True", " ", "    ", "\t", "\r", "\0", "\ud800", "a", "0.5", "severity: warn", "<!--", "-->", "r#\"", "@\"", "{{", "{%", ";", "password = \"", "AKIA",
        "drop table x", "é",
    ];

    [Fact]
    public void Evaluate_AnyPatch_Answers()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var diff = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => FileDiff(random)));
            Judge(diff).Reasons.Count.ShouldBeLessThanOrEqualTo(20, diff);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("it('a")]
    [InlineData("def test_a():")]
    [InlineData("assert x == ")]
    [InlineData("\"'`")]
    [InlineData("/(")]
    [InlineData("a || true ")]
    [InlineData("${`")]
    [InlineData("catch {} ")]
    public void Evaluate_LongRepetition_TakesLittleTime(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var lines = string.Concat(Enumerable.Repeat($"+{piece}\n", 4000));

        var time = ThreadClock.Measure(() =>
        {
            foreach (var path in Paths)
            {
                Judge($"--- /dev/null\n+++ b/{path}\n@@ -0,0 +1 @@\n+{line}\n");
                Judge($"--- /dev/null\n+++ b/{path}\n@@ -0,0 +1,4000 @@\n{lines}");
            }
        });

        (time / (2 * Paths.Length)).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("src/a.py", "try:", "    run()", "except:")]
    [InlineData("tests/test_a.py", "def test_a():", "    assert x == (")]
    [InlineData("src/a.test.ts", "it('a', () => {", "  expect(a).toBe(")]
    [InlineData("src/ATest.java", "@Test", "void a() {", "assertEquals(")]
    public void Evaluate_OneLongLineInABlock_TakesLittleTime(string path, params string[] before)
    {
        var time = ThreadClock.Measure(() =>
        {
            foreach (var piece in (string[])[" ", "\"", "_ ", "a, ", "(", "None "])
            {
                string[] lines = [.. before, "        " + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + "!"];
                Judge($"--- /dev/null\n+++ b/{path}\n@@ -0,0 +1,{lines.Length} @@\n{string.Concat(lines.Select(line => $"+{line}\n"))}");
            }
        });

        time.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static Core.Attempts.GateDecision Judge(string diff) =>
        Gate.Evaluate(Samples.Proposal(diff: diff), new HealPolicySpec { Changes = new ChangesPolicy { MaxLines = 100_000 } }, new GateContext { Mode = HealMode.Autonomous, HasGit = true });

    private static string FileDiff(Random random)
    {
        var path = Paths[random.Next(Paths.Length)];
        var (removed, added, context) = (random.Next(6), random.Next(6), random.Next(1, 4));
        var text = new StringBuilder($"diff --git a/{path} b/{path}\n--- a/{path}\n+++ b/{path}\n@@ -1,{removed + context} +1,{added + context} @@\n");
        for (var i = 0; i < context; i++) text.Append($" {Line(random)}\n");
        for (var i = 0; i < removed; i++) text.Append($"-{Line(random)}\n");
        for (var i = 0; i < added; i++) text.Append($"+{Line(random)}\n");
        return text.ToString();
    }

    private static string Line(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
