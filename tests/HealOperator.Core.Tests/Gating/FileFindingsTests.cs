using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating;

/// <summary>Cheats that a hunk alone does not show.</summary>
public sealed class FileFindingsTests
{
    private static readonly HealPolicySpec Open = new() { Mode = HealMode.Autonomous, MinConfidence = 0, Paths = new PathsPolicy { NeedApproval = [], Forbidden = [] } };

    public static TheoryData<string, string, string, string> Cheats => new()
    {
        {
            "tests/test_orders.py",
            "def test_totals():\n    # every order\n    # of the day\n    # has a sum\n    # that is right\n    check_totals(today())\n",
            "    check_totals(today())\n -> pass",
            "tests/test_orders.py:1: The test test_totals has no content any more. (DeleteTest)"
        },
        {
            "src/total.test.js",
            "it('sums the orders', () => {\n  // one\n  // two\n  // three\n  // four\n  checkTotals(today())\n})\n",
            "  checkTotals(today())\n -> ",
            "src/total.test.js:1: The test sums the orders has no content any more. (DeleteTest)"
        },
        {
            "models/schema.yml",
            "version: 2\nmodels:\n  - name: orders\n    columns:\n      - name: amount\n        tests:\n          - not_null:\n              config:\n                severity: error\n                tags: [finance]\n                store_failures: true\n                alias: known\n",
            "alias: known\n -> alias: known\n                where: \"id > 40\"\n",
            "models/schema.yml:7: The check not_null leaves rows out (where). (LoosenDataCheck)"
        },
        {
            "jobs/clean.sql",
            "delete from orders\n-- of one day\n-- which is\n-- no longer\n-- needed\nwhere day = 1;\n",
            "where day = 1;\n -> ;\n",
            "jobs/clean.sql:1: The statement deletes every row of a table. (DropTable)"
        },
    };

    [Theory]
    [MemberData(nameof(Cheats))]
    public void Judge_HeaderIsBeyondTheHunk_IsFoundWithTheFileAndDenied(string path, string before, string edit, string sentence)
    {
        var diff = Edit(path, before, edit);
        Gate.Evaluate(Samples.Proposal(diff: diff), Open, Autonomous).Outcome.ShouldBe(GateOutcome.AutoApproved, "the diff alone does not show it");

        var findings = FileFindings.Judge(diff, name => name == path ? before : null);

        findings.Select(finding => finding.ToSentence()).ShouldBe([sentence]);
        var decision = Gate.Evaluate(Samples.Proposal(diff: diff, findings: findings), Open, Autonomous);
        decision.Outcome.ShouldBe(GateOutcome.Denied);
        decision.Reasons.ShouldBe([sentence]);
        decision.Findings.ShouldBe(findings);
    }

    [Fact]
    public void Judge_CodeAsksForWhatATestGivesIt_IsASuspicion()
    {
        var files = new Dictionary<string, string>
        {
            ["src/tax.js"] = "export function tax(amount, region) {\n  return amount * rates[region]\n}\n",
            ["src/tax.test.js"] = "test('tax', () => {\n  expect(tax(1234.5, 'BY')).toBe(234.56)\n})\n",
        };
        var diff = Edit("src/tax.js", files["src/tax.js"], "region) {\n -> region) {\n  if (amount === 1234.5) region = 'HE'\n");
        Gate.Evaluate(Samples.Proposal(diff: diff), Open, Autonomous).Outcome.ShouldBe(GateOutcome.AutoApproved, "the diff alone does not show it");

        FileFindings.Judge(diff, files.GetValueOrDefault).ShouldBeEmpty("no test is known");
        var finding = FileFindings.Judge(diff, files.GetValueOrDefault, [.. files.Keys]).ShouldHaveSingleItem();

        (finding.Code, finding.Line, finding.Certain).ShouldBe(("special-case", 2, false));
        finding.Message.ShouldBe("The code asks for 1234.5, which src/tax.test.js gives it.");
    }

    [Fact]
    public void Judge_DiffShowsItByItself_IsNotRepeated()
    {
        const string Before = "def load():\n    return parse()\n";
        var diff = Edit("src/load.py", Before, "    return parse()\n -> \n    try:\n        return parse()\n    except Exception:\n        pass\n");
        Gate.Evaluate(Samples.Proposal(diff: diff), Open, Autonomous).Findings.ShouldNotBeEmpty();

        FileFindings.Judge(diff, _ => Before).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Judge_DiffCannotBeRead_FindsNothing(string diff) => FileFindings.Judge(diff, _ => "x").ShouldBeEmpty();

    [Fact]
    public void Judge_PathOutside_IsNotRead() =>
        FileFindings.Judge("--- a/../x\n+++ b/../x\n@@ -1 +1 @@\n-a\n+b\n", path => throw new ShouldAssertException(path)).ShouldBeEmpty();

    [Fact]
    public void Judge_FileIsUnknownOrAnother_IsAsWithout()
    {
        var diff = Edit("jobs/clean.sql", "delete from orders\n-- a\n-- b\n-- c\n-- d\nwhere day = 1;\n", "where day = 1;\n -> ;\n");

        FileFindings.Judge(diff, _ => null).ShouldBeEmpty();
        FileFindings.Judge(diff, _ => "something else\n").ShouldBeEmpty();
    }

    private static GateContext Autonomous { get; } = new() { Mode = HealMode.Autonomous, HasGit = true };

    private static string Edit(string path, string before, string edit)
    {
        var (old, fresh) = (edit.Split(" -> ")[0], edit.Split(" -> ")[1]);
        if (fresh == "pass") fresh = "    pass\n";
        return UnifiedDiff.Create(new Dictionary<string, (string, string)> { [path] = (before, before.Replace(old, fresh, StringComparison.Ordinal)) });
    }
}
