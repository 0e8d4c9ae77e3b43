using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating;

public sealed class GateTests
{
    private static readonly GateContext Autonomous = new() { Mode = HealMode.Autonomous, HasGit = true };

    [Theory]
    [InlineData(HealMode.Autonomous, 80, GateOutcome.AutoApproved)]
    [InlineData(HealMode.Autonomous, 79, GateOutcome.NeedsApproval)]
    [InlineData(HealMode.HumanInLoop, 100, GateOutcome.NeedsApproval)]
    [InlineData(HealMode.Observe, 100, GateOutcome.NeedsApproval)]
    public void Evaluate_ModeAndConfidence_Decide(HealMode mode, int confidence, GateOutcome expected) =>
        Gate.Evaluate(Samples.Proposal(confidence: confidence), new HealPolicySpec(), Autonomous with { Mode = mode }).Outcome.ShouldBe(expected);

    [Theory]
    [InlineData(4, 1, GateOutcome.AutoApproved)]
    [InlineData(20, 1, GateOutcome.AutoApproved)]
    [InlineData(19, 1, GateOutcome.NeedsApproval)]
    [InlineData(5, 5, GateOutcome.NeedsApproval)]
    public void Evaluate_FixerWithFalseFixes_NeedsAHuman(int healed, int falseFixes, GateOutcome expected)
    {
        OutcomeTally tally = new() { Class = new() { Fixer = "ts-keyword", Category = Core.Diagnosis.FailureCategory.Compilation }, Healed = healed, FalseFixes = falseFixes };

        var decision = Gate.Evaluate(Samples.Proposal(), new HealPolicySpec(), Autonomous with { Outcomes = [tally] });

        decision.Outcome.ShouldBe(expected);
        decision.Reasons.Any(reason => reason.Contains("ts-keyword on Compilation failures")).ShouldBe(expected is GateOutcome.NeedsApproval);
        decision.Given!.Outcomes.ShouldBe([tally]);
    }

    [Fact]
    public void Evaluate_KindNotAllowed_IsDenied() => Outcome(Samples.Proposal(), new HealPolicySpec { Fixes = [FixKind.Rerun] }).ShouldBe(GateOutcome.Denied);

    [Fact]
    public void Evaluate_CodeWithoutGit_IsDenied() =>
        Gate.Evaluate(Samples.Proposal(), new HealPolicySpec(), Autonomous with { HasGit = false }).Outcome.ShouldBe(GateOutcome.Denied);

    [Theory]
    [InlineData("src/page.tsx", GateOutcome.AutoApproved)]
    [InlineData("package.json", GateOutcome.NeedsApproval)]
    [InlineData("web/package.json", GateOutcome.NeedsApproval)]
    [InlineData(".github/workflows/ci.yml", GateOutcome.NeedsApproval)]
    [InlineData(".git/hooks/pre-commit", GateOutcome.Denied)]
    [InlineData("sub/.GIT/config", GateOutcome.Denied)]
    [InlineData("../outside", GateOutcome.Denied)]
    [InlineData("src/../../outside", GateOutcome.Denied)]
    [InlineData("src\\..\\x", GateOutcome.Denied)]
    public void Evaluate_Path_IsJudged(string path, GateOutcome expected) => Outcome(WithDiff(Edit(path))).ShouldBe(expected);

    [Theory]
    [InlineData("diff --git a/src/a.ts b/security/a.ts\nsimilarity index 100%\nrename from src/a.ts\nrename to security/a.ts\n", GateOutcome.NeedsApproval)]
    [InlineData("diff --git a/security/a.ts b/src/a.ts\nsimilarity index 100%\nrename from security/a.ts\nrename to src/a.ts\n", GateOutcome.NeedsApproval)]
    [InlineData("diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755\n", GateOutcome.NeedsApproval)]
    [InlineData("diff --git a/l b/l\nnew file mode 120000\nindex 0000000..1\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n", GateOutcome.Denied)]
    [InlineData("diff --git a/sub b/sub\nnew file mode 160000\nindex 0000000..1\n--- /dev/null\n+++ b/sub\n@@ -0,0 +1 @@\n+Subproject commit 1\n", GateOutcome.Denied)]
    [InlineData("diff --git a/i.png b/i.png\nindex 1..2 100644\nBinary files a/i.png and b/i.png differ\n", GateOutcome.NeedsApproval)]
    [InlineData("diff --git a/i.png b/i.png\nindex 1..2 100644\nGIT binary patch\nliteral 3\nKc${\n\n", GateOutcome.NeedsApproval)]
    [InlineData("diff --git \"a/s\\303\\251curit\\303\\251/a\" \"b/s\\303\\251curit\\303\\251/a\"\n--- \"a/s\\303\\251curit\\303\\251/a\"\n+++ \"b/s\\303\\251curit\\303\\251/a\"\n@@ -1 +1 @@\n-a\n+b\n", GateOutcome.AutoApproved)]
    [InlineData("diff --git a/src/old.ts b/src/old.ts\ndeleted file mode 100644\n--- a/src/old.ts\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", GateOutcome.AutoApproved)]
    [InlineData("diff --git a/src/a.test.ts b/src/a.test.ts\ndeleted file mode 100644\n--- a/src/a.test.ts\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", GateOutcome.Denied)]
    [InlineData("diff --git a/tests/a.py b/src/a.py\nsimilarity index 100%\nrename from tests/a.py\nrename to src/a.py\n", GateOutcome.Denied)]
    [InlineData("--- a/m.sql\n+++ b/m.sql\n@@ -1 +1 @@\n-select 1\n+DROP  TABLE orders\n", GateOutcome.Denied)]
    [InlineData("--- a/m.sql\n+++ b/m.sql\n@@ -1 +1 @@\n-select 1\n+truncate orders\n", GateOutcome.Denied)]
    [InlineData("--- a/m.sh\n+++ b/m.sh\n@@ -1 +1 @@\n-make\n+make || true\n", GateOutcome.Denied)]
    [InlineData("--- a/m.sql\n+++ b/m.sql\n@@ -1 +1 @@\n-drop table orders\n+select 1\n", GateOutcome.AutoApproved)]
    public void Evaluate_KindOfChange_IsJudged(string diff, GateOutcome expected) => Outcome(WithDiff(diff)).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("--- a/x\n+++ b/x\n")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1,2 +1 @@\n-a\n")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\ngarbage\n")]
    [InlineData("--- x\n+++ x\n@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("--- /dev/null\n+++ /dev/null\n@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("diff --git a/ok.ts b/ok.ts\n--- a/.git/config\n+++ b/.git/config\n@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("diff --git a/ok.ts b/other.ts\n--- a/ok.ts\n+++ b/other.ts\n@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("diff --git a/ok.ts b/ok.ts\nindex 1..2 100644\n")]
    [InlineData("--- a/x\n+++ b/x\n@@ -99999999999 +1,99999999999 @@\n")]
    [InlineData("diff --git \n")]
    [InlineData("diff --git \"a/x\\q\" \"b/x\\q\"\nold mode 100644\nnew mode 100755\n")]
    public void Evaluate_DiffThatCannotBeRead_IsDenied(string diff) => Outcome(WithDiff(diff)).ShouldBe(GateOutcome.Denied);

    [Fact]
    public void Evaluate_TooManyLines_IsDenied() =>
        Outcome(Samples.Proposal(), new HealPolicySpec { Changes = new ChangesPolicy { MaxLines = 1 } }).ShouldBe(GateOutcome.Denied);

    [Fact]
    public void Evaluate_TooManyFiles_IsDenied() =>
        Outcome(WithDiff(Edit("a.ts") + Edit("b.ts")), new HealPolicySpec { Changes = new ChangesPolicy { MaxFiles = 1 } }).ShouldBe(GateOutcome.Denied);

    [Fact]
    public void Evaluate_CumulativeDiff_IsWhatIsJudged()
    {
        var proposal = Samples.Proposal(cumulative: Samples.Diff + Edit("package.json"));

        Gate.Evaluate(proposal, new HealPolicySpec(), Autonomous with { BuildsOnFix = true }).Outcome.ShouldBe(GateOutcome.NeedsApproval);
    }

    [Fact]
    public void Evaluate_CumulativeDiffMissing_IsDenied() =>
        Gate.Evaluate(Samples.Proposal(), new HealPolicySpec(), Autonomous with { BuildsOnFix = true }).Outcome.ShouldBe(GateOutcome.Denied);

    [Theory]
    [InlineData("768Mi", null, GateOutcome.AutoApproved)]
    [InlineData("8Gi", null, GateOutcome.AutoApproved)]
    [InlineData("8193Mi", null, GateOutcome.Denied)]
    [InlineData("lots", null, GateOutcome.Denied)]
    [InlineData("0", null, GateOutcome.Denied)]
    [InlineData(null, "4h", GateOutcome.AutoApproved)]
    [InlineData(null, "4h1s", GateOutcome.Denied)]
    [InlineData(null, "0s", GateOutcome.Denied)]
    [InlineData(null, "soon", GateOutcome.Denied)]
    [InlineData(null, null, GateOutcome.Denied)]
    public void Evaluate_Resources_StayBelowTheCaps(string? memory, string? timeout, GateOutcome expected) =>
        Outcome(Samples.Proposal(FixKind.Resources, change: new ResourceOverride { Memory = memory, Timeout = timeout })).ShouldBe(expected);

    private static string Edit(string path) => $"diff --git a/{path} b/{path}\n--- a/{path}\n+++ b/{path}\n@@ -1 +1 @@\n-a\n+b\n";

    private static FixProposal WithDiff(string diff) => Samples.Proposal(diff: diff);

    private static GateOutcome Outcome(FixProposal proposal, HealPolicySpec? policy = null) => Gate.Evaluate(proposal, policy ?? new HealPolicySpec(), Autonomous).Outcome;
}
