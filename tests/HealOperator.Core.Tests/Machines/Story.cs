using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

/// <summary>An attempt in a world where everything that it asks for begins, runs for one decision, and comes about. What it does is written down, a line a decision.</summary>
internal sealed record Story
{
    private static readonly WorkObservation Running = Samples.Work(null, WorkState.Running);

    public FixProposal? Proposal { get; init; } = Samples.Proposal();

    public HealMode Mode { get; init; } = HealMode.Autonomous;

    public ArmObservation Green { get; init; } = Samples.Arm(ArmState.Passed, commit: Samples.FixCommit);

    public ArmObservation Control { get; init; } = Samples.Arm(ArmState.Failed, Samples.Fingerprint, Samples.Commit);

    public ChecksReport? Checks { get; init; }

    public bool HasGit { get; init; } = true;

    /// <summary>What it enters or stays in, and what it asks for and announces there, until it ends.</summary>
    public IReadOnlyList<string> Play()
    {
        var (status, facts, told) = ((AttemptStatus?)null, new AttemptFacts(), new List<string>());
        IReadOnlyList<AttemptEffect> begun = [];
        while (status?.Phase?.IsTerminal() is not true && told.Count < 30)
        {
            var decision = HealMachine.Decide(Samples.Attempt(status, Mode) with { HasGit = HasGit, HasChecks = Checks is not null }, facts, Samples.Policy(Mode), Samples.Start);
            status = decision.Status;
            told.Add(string.Join(' ', decision.Effects.Where(effect => effect is not AttemptEffect.RequeueAt).Select(Name).Prepend($"{status.Phase}:")));
            facts = begun.Aggregate(decision.Effects.Aggregate(facts, Begin), Answer);
            begun = decision.Effects;
        }

        return told;
    }

    private static string Name(AttemptEffect effect) => effect switch
    {
        AttemptEffect.Emit emit => $"!{emit.Reason}",
        AttemptEffect.EnsureArm arm => $"{arm.Arm}@{arm.Commit?.Commit[..1] ?? "-"}{(arm.Override is { } limits ? $"+{limits.Memory}" : "")}",
        _ => effect.GetType().Name,
    };

    private static AttemptFacts Begin(AttemptFacts facts, AttemptEffect effect) => effect switch
    {
        AttemptEffect.EnsureDiagnosis => facts with { Diagnosis = Running },
        AttemptEffect.EnsureEvidencePush => facts with { EvidencePush = Running },
        AttemptEffect.EnsureApply => facts with { Apply = Running },
        AttemptEffect.EnsureArm { Arm: Arm.Green } => facts with { Green = Samples.Arm(ArmState.Running) },
        AttemptEffect.EnsureArm => facts with { Control = Samples.Arm(ArmState.Running) },
        AttemptEffect.EnsureChecks => facts with { Checks = Running },
        _ => facts,
    };

    private AttemptFacts Answer(AttemptFacts facts, AttemptEffect effect) => effect switch
    {
        AttemptEffect.EnsureDiagnosis => facts with { Diagnosis = Samples.Work(new() { Diagnosis = Samples.Report(Proposal) }) },
        AttemptEffect.StoreEvidence stored => facts with { EvidenceStored = stored.Digest },
        AttemptEffect.EnsureEvidencePush => facts with { EvidencePush = Samples.Pushed(fix: null) },
        AttemptEffect.EnsureApply => facts with { Apply = Samples.Pushed() },
        AttemptEffect.EnsureArm { Arm: Arm.Green } => facts with { Green = Green },
        AttemptEffect.EnsureArm => facts with { Control = Control },
        AttemptEffect.EnsureChecks => facts with { Checks = Samples.Work(new() { Checks = Checks }) },
        AttemptEffect.Emit { Reason: ProgressReasons.AwaitingApproval } => facts with { Approve = Proposal!.Digest },
        _ => facts,
    };
}
