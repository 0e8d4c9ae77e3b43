using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating.Languages;

/// <summary>What no hunk of the corpus shows: several files, comments, whole files around a hunk, and size.</summary>
public sealed class SameCheckTests
{
    [Fact]
    public void Judge_TestMovesToAnotherFile_HasNoFinding()
    {
        const string Test = "[Fact]\npublic void A_B_C()\n{\n    Assert.Equal(1, Sum());\n}\n";

        Judge(Change("tests/OldTests.cs", Test, "") + Change("tests/NewTests.cs", "", Test)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/A.cs", "// catch (Exception) { }\n")]
    [InlineData("src/a.rs", "// let _ = f();  #[ignore]\n")]
    [InlineData("sql/a.sql", "-- drop table orders;\n/* delete from orders; */\n")]
    [InlineData("src/A.java", "String s = \"@Disabled catch (Exception e) {}\";\n")]
    [InlineData("a.go", "s := `_ = err`\n")]
    public void Judge_CommentOrString_IsNoCode(string path, string text) => Judge(Change(path, "", text)).Findings.ShouldBeEmpty();

    [Fact]
    public void Judge_ConditionBeyondTheHunk_IsCertainOnlyWithTheFile()
    {
        const string Before = "select * from orders\n-- a\n-- b\n-- c\nwhere day = 1;\n";
        const string Patch = "--- a/sql/a.sql\n+++ b/sql/a.sql\n@@ -1,4 +1,4 @@\n-select * from orders\n+delete from orders\n -- a\n -- b\n -- c\n";

        Judge(Patch).Outcome.ShouldBe(GateOutcome.NeedsApproval);
        Judge(Patch, new Dictionary<string, string> { ["sql/a.sql"] = Before }).Outcome.ShouldBe(GateOutcome.AutoApproved);
    }

    [Fact]
    public void Judge_DiffTooLongToReview_IsDenied() => Judge(Change("a.txt", "", new string('a', 600_000) + "\n")).Outcome.ShouldBe(GateOutcome.Denied);

    private static string Change(string path, string before, string after)
    {
        string[] Lines(string text, char mark) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => mark + line)];
        var (removed, added) = (Lines(before, '-'), Lines(after, '+'));
        return $"--- a/{path}\n+++ b/{path}\n@@ -{(removed.Length > 0 ? 1 : 0)},{removed.Length} +{(added.Length > 0 ? 1 : 0)},{added.Length} @@\n{string.Join('\n', [.. removed, .. added])}\n";
    }

    private static GateDecision Judge(string diff, IReadOnlyDictionary<string, string>? files = null) => Gate.Evaluate(
        Samples.Proposal(diff: diff, confidence: 100),
        new HealPolicySpec { Mode = HealMode.Autonomous, MinConfidence = 0, Paths = new PathsPolicy { NeedApproval = [], Forbidden = [] } },
        new GateContext { Mode = HealMode.Autonomous, HasGit = true, Files = files ?? new Dictionary<string, string>() });
}
