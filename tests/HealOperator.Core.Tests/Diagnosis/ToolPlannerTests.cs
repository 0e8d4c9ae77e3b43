using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>Linters and formatters that mend their own findings, which only a cluster can let them do.</summary>
public sealed class ToolPlannerTests : IDisposable
{
    private const string Finding = "/workspace/src/load.js\n  2:7  error  'seen' is assigned in a way that only the tool itself understands  some-plugin/some-rule\n\n";
    private const string Offer = "✖ 1 problem (1 error, 0 warnings)\n  1 error and 0 warnings potentially fixable with the `--fix` option.\n";

    private readonly TempDirectory _repo = new();

    public ToolPlannerTests() => _repo.Write("src/load.js", "x\ny\n");

    public void Dispose() => _repo.Dispose();

    [Fact]
    public async Task Plan_EslintOffersToFix_LetsItDoSo()
    {
        var draft = (await PlanAsync(Finding + Offer)).ShouldHaveSingleItem();

        draft.Fixer.ShouldBe("eslint-autofix");
        draft.Tool.ShouldBe(["eslint", "--fix"]);
        draft.ToolFiles.ShouldBe(["src/load.js"]);
        draft.Diff.ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_EslintOffersNothing_KeepsSilent() => (await PlanAsync(Finding)).ShouldBeEmpty();

    [Fact]
    public async Task Plan_NoClusterToRunItIn_KeepsSilent() => (await PlanAsync(Finding + Offer, canRunTools: false)).ShouldBeEmpty();

    [Fact]
    public async Task Plan_FindingsAreInATest_KeepsSilent()
    {
        _repo.Write("test/load.test.js", "x\ny\n");

        (await PlanAsync(Finding.Replace("src/load.js", "test/load.test.js", StringComparison.Ordinal) + Offer)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<FixDraft>> PlanAsync(string log, bool canRunTools = true)
    {
        var analysis = FailureAnalyst.Analyze(await FailureReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(log))));
        return FixPlanner.Default.Plan(analysis, new() { Sources = new FolderTree(_repo.Path), CanRunTools = canRunTools });
    }
}
