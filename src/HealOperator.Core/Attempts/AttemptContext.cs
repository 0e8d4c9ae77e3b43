using HealOperator.Core.Approvals;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>What a phase decides on, and the shapes of its answers.</summary>
internal sealed record AttemptContext(AttemptSnapshot Attempt, AttemptFacts Facts, HealPolicySpec Policy, DateTimeOffset Now)
{
    /// <summary>The status to go on from; never without phase, timeline and pins.</summary>
    public AttemptStatus Status { get; } = (Attempt.Status ?? new AttemptStatus()) with
    {
        Phase = Attempt.Status?.Phase ?? AttemptPhase.Pinning,
        Timeline = Attempt.Status?.Timeline ?? AttemptTimeline.Begin(null, AttemptPhase.Pinning, Now),
        Pins = WithSpec(Attempt.Spec.Pins, Attempt.Status?.Pins),
        TraceId = Measuring.TraceId.Of(Attempt.Uid),
    };

    public Pins Pins => Status.Pins!;

    /// <summary>The commit that everything of this attempt starts from.</summary>
    public PinnedRef? Base => Attempt.HasGit && PinnedRef.TryPin(Pins.Commit, out var pinned) ? pinned : null;

    /// <summary>What it takes to approve: the policy that the attempt recorded and the one of today, whichever is stricter.</summary>
    public ApprovalDemand Demand => Attempt.Spec.Policy.Rules is { } recorded ? new(recorded.Approval, Policy.Approval) : new(Policy.Approval);

    /// <summary>Rule 4: nothing runs before this.</summary>
    public bool IsInspected => Status is { Evidence: not null, Classification: not null };

    public AttemptDecision Stay(AttemptStatus status, params AttemptEffect[] effects) => new(status, effects);

    public AttemptDecision Stay(params AttemptEffect[] effects) => new(Status, effects);

    public AttemptDecision Enter(AttemptPhase phase, string message, AttemptStatus status, params AttemptEffect[] effects) =>
        new(status with { Phase = phase, Message = message, Timeline = AttemptTimeline.Begin(status.Timeline, phase, Now) }, effects);

    /// <summary>Ends the attempt for one plain reason. Our hold on the failed Job is dropped unless that happened with the evidence.</summary>
    public AttemptDecision End(AttemptPhase phase, string reason, string? message, AttemptStatus? status = null)
    {
        var blocker = new Blocker { Reason = reason, Message = Bounded.Text(string.IsNullOrWhiteSpace(message) ? ReasonSentences.Of(reason) : message) };
        AttemptEffect[] release = Status.Evidence is null ? [new AttemptEffect.ReleaseFailedJob()] : [];
        return Enter(phase, blocker.Message, (status ?? Status) with { Blocker = blocker },
            [.. release, new AttemptEffect.Emit(EventKind.Warning, reason, blocker.Message)]);
    }

    public AttemptDecision Block(string reason, string? message = null, AttemptStatus? status = null) => End(AttemptPhase.Blocked, reason, message, status);

    /// <summary>The spec is immutable, so what it pins stands whatever the status says.</summary>
    private static Pins WithSpec(Pins spec, Pins? status) => status is null
        ? spec with { OriginalCommit = spec.OriginalCommit ?? spec.Commit }
        : status with { Commit = spec.Commit ?? status.Commit, OriginalCommit = spec.OriginalCommit ?? spec.Commit ?? status.OriginalCommit ?? status.Commit };
}
