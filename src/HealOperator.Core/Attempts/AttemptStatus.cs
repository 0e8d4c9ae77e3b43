using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Attempts;

/// <summary>Where an attempt stands.</summary>
public sealed record AttemptStatus
{
    [Description("Where the attempt stands.")]
    public AttemptPhase? Phase { get; init; }

    [Description("Generation that the status speaks of.")]
    public long? ObservedGeneration { get; init; }

    [Description("Trace that the attempt is in OpenTelemetry once it has ended: 32 hexadecimal digits.")]
    [RegularExpression("^[0-9a-f]{32}$")]
    public string? TraceId { get; init; }

    [Description("What happens now; of a waiting attempt, the command that approves it.")]
    public string? Message { get; init; }

    [Description("A projection of the status for people and tools.")]
    [KeyedBy("type")]
    public IReadOnlyList<StatusCondition>? Conditions { get; init; }

    [Description("The exact state that failed, with what diagnosis pinned.")]
    public Pins? Pins { get; init; }

    [Description("Where the evidence is.")]
    public EvidenceStatus? Evidence { get; init; }

    [Description("What kind of failure it is.")]
    public Classification? Classification { get; init; }

    [Description("The proposed fix.")]
    public FixProposal? Proposal { get; init; }

    [Description("The tool that makes the fix, where one of the pipeline's does.")]
    public ToolFix? Tool { get; init; }

    [Description("What the gate said.")]
    public GateDecision? Gate { get; init; }

    [Description("The search for the smallest part of the proposal that is still green.")]
    public MinimizationStatus? Minimization { get; init; }

    [Description("When the proposal expires.")]
    public DateTimeOffset? ExpiresAt { get; init; }

    [Description("The last approval that did not count.")]
    public string? RefusedApproval { get; init; }

    [Description("Who approved so far.")]
    [MaxLength(20)]
    public IReadOnlyList<ApprovalStatus>? Approvals { get; init; }

    [Description("The approval, once as many people as the policy asks for have given theirs.")]
    public ApprovalStatus? Approval { get; init; }

    [Description("Who refused.")]
    public DenialStatus? Denial { get; init; }

    [Description("Where the fix is.")]
    public FixStatus? Fix { get; init; }

    [Description("Earlier rounds of patched and control run, each of which proved the fix.")]
    [MaxLength(4)]
    public IReadOnlyList<VerdictRound>? Rounds { get; init; }

    [Description("The patched run.")]
    public ArmStatus? Green { get; init; }

    [Description("The control run.")]
    public ArmStatus? Control { get; init; }

    [Description("What the arms proved.")]
    public Verdict? Verdict { get; init; }

    [Description("Checks, with the values before the fix.")]
    [KeyedBy("name")]
    public IReadOnlyList<CheckResult>? Checks { get; init; }

    [Description("When each phase began.")]
    [MaxLength(30)]
    public IReadOnlyList<TimelineEntry>? Timeline { get; init; }

    [Description("Earlier heals that this failure, or the history of its commit, shows to be false.")]
    [MaxLength(20)]
    public IReadOnlyList<FalseHeal>? FalseHeals { get; init; }

    [Description("What the HealOutcomes of its fixers have counted of it.")]
    [MaxLength(10)]
    public IReadOnlyList<OutcomeMark>? Counted { get; init; }

    [Description("What the attempt used.")]
    public Usage? Usage { get; init; }

    [Description("The one thing that stops the attempt.")]
    public Blocker? Blocker { get; init; }
}
