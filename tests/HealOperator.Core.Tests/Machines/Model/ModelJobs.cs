using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>The Jobs of an attempt: how they may end, and what is then seen of them.</summary>
internal sealed class ModelJobs(ModelSetting setting)
{
    public const string Apply = "apply";

    private const string Running = "";

    public static string? NameOf(AttemptEffect effect) => effect switch
    {
        AttemptEffect.EnsureDiagnosis => "diagnose",
        AttemptEffect.EnsureTool => "tool",
        AttemptEffect.EnsureEvidencePush => "evidence",
        AttemptEffect.EnsureArm arm => arm.Arm is Attempts.Arm.Green ? "green" : "control",
        AttemptEffect.EnsureChecks => "checks",
        AttemptEffect.EnsureTrial trial => $"{Trial(trial.Number)}{trial.PatchDigest}",
        _ => null,
    };

    /// <summary>A Job that is there already is not made again.</summary>
    public ModelState Start(ModelState state, string name) => state.Jobs.ContainsKey(name) ? state : state with { Jobs = state.Jobs.Add(name, Running) };

    /// <summary>Every way in which a running Job may end.</summary>
    public IEnumerable<ModelState> Endings(ModelState state) =>
        from job in state.Jobs
        where job.Value == Running
        from ending in EndingsOf(job.Key)
        select state with { Jobs = state.Jobs.SetItem(job.Key, ending) };

    public AttemptFacts Observe(ModelState state) => new()
    {
        Diagnosis = Work(state, "diagnose", ending => new HealReport { Diagnosis = Diagnosis(ending) }),
        Tool = Work(state, "tool", ending => new HealReport { Tool = ending == "mended" ? new() { Diff = Samples.Diff } : new() }),
        EvidencePush = Work(state, "evidence", _ => Samples.Pushed(fix: null).Report!),
        Apply = Work(state, Apply, ending => Samples.Pushed(fix: ending == "main" ? "main" : "heal/web-1").Report!),
        Checks = Work(state, "checks", ending => new HealReport { Checks = new ChecksReport { Checks = [new CheckResult { Name = "no-null", Expect = "0", After = ending == "met" ? "0" : "3" }] } }),
        Green = Arm(state, "green", state.Status?.Fix?.Commit ?? setting.Pins.Commit),
        Control = Arm(state, "control", setting.Pins.Commit),
        Trial = ObserveTrial(state),
        EvidenceStored = state.EvidenceStored,
        Approve = state.Approve,
        Approvals = setting.Approvers.Count == 0 ? null : [.. state.Stamped.Select(answer => new ApprovalStatus { By = answer.Key, At = Samples.Start, Digest = answer.Value })],
        Reject = state.Rejected ? "not like this" : null,
        RunGone = state.RunGone,
    };

    private IReadOnlyList<string> EndingsOf(string job) => job switch
    {
        "diagnose" => setting.Diagnoses,
        "tool" => ["mended", "nothing", "lost"],
        "evidence" => ["pushed", "lost"],
        Apply => ["pushed", "main", "lost"],
        "checks" => ["met", "unmet", "lost"],
        _ => job.StartsWith("trial-", StringComparison.Ordinal) ? ["passed", "same"] : setting.Arms,
    };

    private static string Trial(int number) => $"trial-{number}:";

    private ArmObservation? ObserveTrial(ModelState state)
    {
        if (state.Status?.Minimization?.Trials.LastOrDefault() is not { Passed: null } trial) return null;
        var name = state.Jobs.Keys.SingleOrDefault(job => job.StartsWith(Trial(trial.Number), StringComparison.Ordinal));
        return name is null ? null : Arm(state, name, setting.Pins.Commit)! with { PatchDigest = name[Trial(trial.Number).Length..] };
    }

    private static WorkObservation? Work(ModelState state, string name, Func<string, HealReport> report) => !state.Jobs.TryGetValue(name, out var ending) ? null : ending switch
    {
        Running => new() { State = WorkState.Running },
        "lost" => new() { State = WorkState.Failed },
        _ => new() { State = WorkState.Succeeded, Report = report(ending) },
    };

    private static ArmObservation? Arm(ModelState state, string name, string? commit) => !state.Jobs.TryGetValue(name, out var ending) ? null : ending switch
    {
        Running => Samples.Arm(ArmState.Running),
        "passed" => Samples.Arm(ArmState.Passed, commit: commit),
        "lost" => Samples.Arm(ArmState.Failed, commit: commit),
        _ => Samples.Arm(ArmState.Failed, ending == "same" ? Samples.Fingerprint : "another", commit),
    };

    private DiagnosisReport Diagnosis(string ending) => ending switch
    {
        "tool" => Samples.Report(null, setting.Pins) with { Tool = Samples.Tool },
        "none" => Samples.Report(null, setting.Pins, category: FailureCategory.Unknown),
        "tampered" => Samples.Report(Samples.Proposal(pins: setting.Pins) with { Summary = "x", Diff = Samples.Diff + "+evil\n" }, setting.Pins),
        _ => Samples.Report(Samples.Proposal(Enum.Parse<FixKind>(ending), setting.Pins, setting.Diff), setting.Pins),
    };
}
