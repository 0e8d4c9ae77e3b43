using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Runs;

/// <summary>What a phase of a run decides on, and the shapes of its answers.</summary>
internal sealed record RunContext(RunSnapshot Run, RunFacts Facts, HealPolicySpec Policy, DateTimeOffset Now)
{
    /// <summary>The status to go on from; never without a phase.</summary>
    public RunStatus Status { get; } = (Run.Status ?? new RunStatus()) with { Phase = Run.Status?.Phase ?? RunPhase.Pending };

    public RunDecision Stay(RunStatus status, params RunEffect[] effects) => new(status, effects);

    public RunDecision Enter(RunPhase phase, string message, RunStatus status, params RunEffect[] effects) =>
        new(status with { Phase = phase, Message = message }, effects);

    /// <summary>Ends the run: nothing is held back any more.</summary>
    public RunDecision Finish(RunPhase phase, string message, RunStatus status, string reason) =>
        Enter(phase, Bounded.Text(message), status with { FinishedAt = Now, NextAttemptAt = null }, new RunEffect.ReleaseJobs(),
            new RunEffect.Emit(phase is RunPhase.Failed ? EventKind.Warning : EventKind.Normal, reason, Bounded.Text(message)));

    /// <summary>Ends the run with the one thing that stops it.</summary>
    public RunDecision Fail(string reason, string? message, RunStatus status)
    {
        var text = Bounded.Text(string.IsNullOrWhiteSpace(message) ? ReasonSentences.Of(reason) : message);
        return Finish(RunPhase.Failed, text, status with { Blocker = new Blocker { Reason = reason, Message = text } }, reason);
    }
}
