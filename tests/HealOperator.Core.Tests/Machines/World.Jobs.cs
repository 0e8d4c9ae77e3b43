using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

/// <content>What Jobs do, well or badly.</content>
internal sealed partial class World
{
    private void Start(string name, string kind, string? commit = null, string? patch = null)
    {
        if (_jobs.ContainsKey(name)) return;
        _jobs[name] = new WorldJob { Name = name, Kind = kind, Commit = commit, PatchDigest = patch, Findings = kind is "trial" ? Found() : null };
        _starts[name] = _starts.GetValueOrDefault(name) + 1;
    }

    private void FinishAJob()
    {
        var running = _jobs.Values.Where(job => !job.Finished).ToList();
        if (running.Count > 0) Finish(Pick(running));
    }

    private void Finish(WorldJob job)
    {
        job.Finished = true;
        job.Passed = Chance(job.Kind is "green" or "trial" ? 60 : job.Kind is "control" or "run" ? 12 : 96);
        job.Outcome = job.Kind switch
        {
            "diagnose" or "tool" or "evidence" or "apply" or "checks" when !job.Passed => Chance(50) ? null : new HealReport { Error = new ReportError { Reason = FailureReasons.RepositoryUnreachable, Message = "no route" } },
            "diagnose" => new HealReport { Diagnosis = Diagnose(Owner(job)) },
            "tool" => new HealReport { Tool = Mend(Owner(job)) },
            "evidence" => Pushed(Owner(job), withFix: false),
            "apply" => Pushed(Owner(job), withFix: true),
            "checks" => new HealReport { Checks = new ChecksReport { Checks = [new CheckResult { Name = "no-null", Expect = "0", After = Chance(80) ? "0" : "3" }] } },
            _ => job.Passed ? null : Pick(["one", "one", "one", "one", "two", "three"]),
        };
    }

    private WorldAttempt? Owner(WorldJob job) => _attempts.FirstOrDefault(attempt => job.Name == ChildName.For(attempt.Name, $"-{job.Kind}"));

    private DiagnosisReport Diagnose(WorldAttempt? attempt)
    {
        var pins = attempt is null ? Samples.Pins : new Pins
        {
            Commit = _hasGit ? attempt.Spec.Pins.Commit ?? Samples.Commit : null,
            OriginalCommit = _hasGit ? attempt.Spec.Pins.OriginalCommit ?? attempt.Spec.Pins.Commit ?? Samples.Commit : null,
        };
        var kind = Pick([FixKind.Code, FixKind.Code, FixKind.Code, FixKind.Rerun, FixKind.Resources, FixKind.Revert]);
        var diff = Chance(60) ? Samples.Hunks(_random.Next(2, 7), $"export{_random.Next(5)}") : Samples.Diff.Replace("function", $"function{_random.Next(5)}", StringComparison.Ordinal);
        var cumulative = kind is FixKind.Code or FixKind.Revert && pins.Commit != pins.OriginalCommit && Chance(90) ? diff : null;
        var proposal = Chance(90) ? Samples.Proposal(kind, pins, diff, cumulative, confidence: Pick([50, 90, 100]), findings: Found()) : null;
        if (proposal is not null && Chance(3)) proposal = proposal with { Diff = diff + "+evil\n" };
        var report = Samples.Report(proposal, pins, Pick(["one", "one", "two"]), Chance(90) ? FailureCategory.Compilation : FailureCategory.Unknown);
        return Chance(20) ? report with { Tool = Samples.Tool, Proposal = Chance(90) ? null : proposal } : report;
    }

    /// <summary>A tool may do nothing, and what the pod reports may be anything.</summary>
    private ToolReport Mend(WorldAttempt? attempt)
    {
        var diff = Samples.Diff.Replace("function", $"function{_random.Next(5)}", StringComparison.Ordinal);
        if (Chance(5)) diff = diff.Replace("src/page.tsx", "src/other.tsx", StringComparison.Ordinal);
        if (Chance(5)) diff = "nonsense";
        var builds = attempt?.Spec.Pins is { OriginalCommit: { } original } pins && pins.Commit != original;
        return Chance(10) ? new() : new() { Diff = diff, CumulativeDiff = builds ? diff : "", Findings = Found() };
    }

    /// <summary>What a pod reports of the files around a change: mostly nothing, and now and then what no pod of ours would say.</summary>
    private IReadOnlyList<GateFinding>? Found() => _random.Next(12) switch
    {
        0 => [Samples.Finding(ChangeRule.SilenceLinter, $"src/part{_random.Next(6)}.ts", certain: false)],
        1 => [Samples.Finding(ChangeRule.DeleteTest, $"src/part{_random.Next(6)}.ts")],
        2 => [Samples.Finding() with { Line = 0 }],
        _ => null,
    };

    /// <summary>Pushing is deterministic and only ever adds: a branch that is there already stays what it is.</summary>
    private HealReport Pushed(WorldAttempt? attempt, bool withFix)
    {
        if (attempt is null) return new HealReport { Apply = new ApplyReport() };
        var (run, number) = (attempt.Spec.PipelineRunRef.Name, attempt.Spec.Number);
        return new HealReport
        {
            Apply = new ApplyReport
            {
                Evidence = Push(HealBranch.Evidence(run, number)),
                Fix = withFix ? Push(HealBranch.Fix(run, number)) : null,
            },
        };
    }

    private FixStatus Push(string branch)
    {
        if (!_branches.TryGetValue(branch, out var commit)) _branches[branch] = commit = PatchDigest.Compute(FixKind.Code, branch, null)[..40];
        return new FixStatus { Branch = branch, Commit = commit };
    }
}
