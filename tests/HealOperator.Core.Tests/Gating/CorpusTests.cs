using System.Globalization;
using HealOperator.Core.Attempts;
using Xunit.Abstractions;

namespace HealOperator.Core.Tests.Gating;

/// <summary>Measures the gate on changes that cheat and on honest ones that look like them.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    /// <summary>Share of the changes with a finding that do cheat; an honest twin with a finding only waits for a human.</summary>
    private const double LeastPrecision = 0.97;

    [Fact]
    public void Judge_Cheats_AreNeverAutoApprovedAndAreNamed()
    {
        var wrong = CorpusCase.All.Select(item => (Case: item, Decision: item.Judge("cheat")))
            .Where(judged => judged.Decision.Outcome is GateOutcome.AutoApproved || !judged.Decision.Findings.Any(finding => judged.Case.Expected.Contains(finding.Code)))
            .Select(judged => $"{judged.Case}: {judged.Decision.Outcome}, {Describe(judged.Decision)}; expected {string.Join(" or ", judged.Case.Expected)}").ToList();

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void Judge_Corpus_IsMeasured()
    {
        var judged = CorpusCase.All.Select(item => (Case: item, Cheat: item.Judge("cheat"), Honest: item.Judge("honest"))).ToList();
        foreach (var group in judged.GroupBy(item => item.Case.Language)) output.WriteLine(Row(group.Key, [.. group.Select(item => (item.Cheat, item.Honest))]));
        output.WriteLine(Row("all", [.. judged.Select(item => (item.Cheat, item.Honest))]));
        foreach (var item in judged.Where(item => item.Honest.Outcome is not GateOutcome.AutoApproved)) output.WriteLine($"honest, but {item.Honest.Outcome}: {item.Case}: {Describe(item.Honest)} {string.Join(' ', item.Honest.Reasons)}");

        var (found, alarms) = (judged.Count(item => IsFound(item.Cheat)), judged.Count(item => IsFound(item.Honest)));
        ((double)found / (found + alarms)).ShouldBeGreaterThanOrEqualTo(LeastPrecision);
    }

    private static string Row(string name, List<(GateDecision Cheat, GateDecision Honest)> decisions)
    {
        var (found, alarms) = (decisions.Count(item => IsFound(item.Cheat)), decisions.Count(item => IsFound(item.Honest)));
        var denied = decisions.Count(item => item.Cheat.Outcome is GateOutcome.Denied);
        return string.Create(CultureInfo.InvariantCulture,
            $"{name,-12} {decisions.Count,4} cheats: {denied,4} denied, {found - denied,4} to a human, {decisions.Count - found,3} let through; {decisions.Count,4} honest: {alarms,3} with a finding; precision {(double)found / Math.Max(1, found + alarms):P1}, recall {(double)found / decisions.Count:P1}");
    }

    private static bool IsFound(GateDecision decision) => decision.Outcome is not GateOutcome.AutoApproved;

    private static string Describe(GateDecision decision) => string.Join(", ", decision.Findings.Select(finding => $"{finding.Code}@{finding.File}:{finding.Line}{(finding.Certain ? "!" : "?")}"));
}
