using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating;

/// <summary>Whatever a pod reports, the gate's answer is never milder for it.</summary>
public sealed class ReportedFindingsTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly IReadOnlyList<string> Diffs = [Samples.Diff, "", "nonsense", .. CorpusCase.All.Where((_, i) => i % 9 == 0).SelectMany(c => new[] { c.Read("cheat"), c.Read("honest") })];

    [Fact]
    public void Evaluate_FindingsAreAdded_IsNeverLooser() => Check.One(Many, Prop.ForAll(Cases().ToArbitrary(), sample =>
    {
        var without = Judge(sample, null);
        var some = Judge(sample, [.. sample.Findings.Take(sample.Findings.Count / 2)]);
        var all = Judge(sample, sample.Findings);

        ((int)some.Outcome).ShouldBeGreaterThanOrEqualTo((int)without.Outcome);
        ((int)all.Outcome).ShouldBeGreaterThanOrEqualTo((int)some.Outcome, "each one more");
        if (sample.Findings.Count > 0) all.Outcome.ShouldNotBe(GateOutcome.AutoApproved, "somebody looks at what was found");
        if (sample.Findings.Any(finding => finding.Certain && sample.Policy.Changes.Forbidden.Contains(finding.Rule))) all.Outcome.ShouldBe(GateOutcome.Denied);
        if (all.Outcome == without.Outcome && all.Reasons.Count < 20) without.Reasons.ShouldBeSubsetOf(all.Reasons, "nothing that is said goes");
    }));

    [Fact]
    public void Evaluate_ListIsCutToFit_SaysTheSameAsAll() => Check.One(Many, Prop.ForAll(Cases().ToArbitrary(), sample =>
        Judge(sample, FindingList.Fit(sample.Findings)).Outcome.ShouldBe(Judge(sample, sample.Findings).Outcome)));

    [Fact]
    public void Digest_AnyFindingIsTakenOutOrChanged_IsAnother() => Check.One(Many, Prop.ForAll(Cases().ToArbitrary(), sample =>
    {
        if (sample.Findings.Count == 0) return;
        var whole = Samples.Proposal(findings: sample.Findings);
        for (var i = 0; i < sample.Findings.Count; i++)
        {
            var fewer = sample.Findings.Where((_, at) => at != i).ToList();
            var softer = sample.Findings.Select((finding, at) => at == i ? finding with { Certain = !finding.Certain } : finding).ToList();
            ProposalDigest.IsGenuine(Samples.Pins, whole with { Findings = fewer }).ShouldBeFalse();
            ProposalDigest.IsGenuine(Samples.Pins, whole with { Findings = softer }).ShouldBeFalse();
        }

        ProposalDigest.IsGenuine(Samples.Pins, whole with { Findings = null }).ShouldBeFalse();
        ProposalDigest.IsGenuine(Samples.Pins, whole).ShouldBeTrue();
    }));

    private static GateDecision Judge(Case sample, IReadOnlyList<GateFinding>? findings) => Gate.Evaluate(
        Samples.Proposal(sample.Kind, diff: sample.Diff, confidence: sample.Confidence, findings: findings),
        sample.Policy,
        new GateContext { Mode = sample.Mode, HasGit = true });

    private static Gen<Case> Cases() =>
        from kind in Gen.Elements(FixKind.Code, FixKind.Code, FixKind.Revert, FixKind.Rerun)
        from diff in Gen.Elements(Diffs.AsEnumerable())
        from confidence in Gen.Elements(50, 100)
        from mode in Gen.Elements(HealMode.Autonomous, HealMode.Autonomous, HealMode.HumanInLoop)
        from forbidden in Gen.SubListOf(Enum.GetValues<ChangeRule>().AsEnumerable())
        from findings in Finding().ListOf()
        select new Case(kind, diff, confidence, mode, new HealPolicySpec { Changes = new ChangesPolicy { Forbidden = [.. forbidden] } }, [.. findings.Distinct().Take(40)]);

    private static Gen<GateFinding> Finding() =>
        from rule in Gen.Elements(Enum.GetValues<ChangeRule>())
        from code in Gen.Elements("test-emptied", "failure-swallowed", "x")
        from file in Gen.Elements("src/page.tsx", "tests/test_a.py", new string('p', 190))
        from line in Gen.Elements<int?>(null, 1, 7)
        from message in Gen.Elements("It does.", new string('m', 230))
        from certain in Gen.Elements(true, false)
        select new GateFinding { Rule = rule, Code = code, File = file, Line = line, Message = message, Certain = certain };

    private sealed record Case(FixKind Kind, string Diff, int Confidence, HealMode Mode, HealPolicySpec Policy, IReadOnlyList<GateFinding> Findings);
}
