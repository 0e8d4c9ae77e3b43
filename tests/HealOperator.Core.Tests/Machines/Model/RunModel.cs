using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>
/// What can happen to one run: the operator works or dies between two of its steps, the Job ends or is lost, every attempt ends in every way
/// or is deleted, the policy allows more or fewer attempts, time passes, the run is deleted.
/// </summary>
internal static class RunModel
{
    private static readonly HealPolicySpec[] Policies = [Attempts(1), Attempts(2)];

    private static readonly DateTimeOffset[] Moments = [.. Enumerable.Range(0, 3).Select(hour => Samples.Start.AddHours(hour))];

    private static readonly string[] JobEndings = ["passed", "failed", "lost"];

    private static readonly AttemptStatus[] Ends =
    [
        End(AttemptPhase.Healed, VerdictOutcome.Healed),
        End(AttemptPhase.Progressed, VerdictOutcome.Progressed),
        End(AttemptPhase.NotHealed, VerdictOutcome.NotHealed),
        End(AttemptPhase.NotHealed, VerdictOutcome.Flaky),
        End(AttemptPhase.NotHealed, VerdictOutcome.Inconclusive),
        Stop(AttemptPhase.Blocked, FailureReasons.NoProposal),
        Stop(AttemptPhase.Rejected, FailureReasons.Rejected),
        Stop(AttemptPhase.Expired, FailureReasons.Expired),
        Stop(AttemptPhase.Aborted, FailureReasons.RunDeleted),
    ];

    public static bool IsEnd(RunModelState state) => state.Deleting || state.Status?.Phase?.IsTerminal() == true;

    public static bool HasTime(RunModelState state) => state.Moment < Moments.Length - 1;

    public static string Describe(RunModelState state) => $"{state.Status?.Phase} ({state.Status?.Message}), job {state.Job}, attempts {string.Join(' ', state.Attempts.Select(attempt => attempt.Status?.Phase))}";

    public static IEnumerable<(RunModelState State, bool BySystem)> Next(RunModelState state)
    {
        Check(state);
        if (IsEnd(state)) yield break;

        var decision = Decide(state);
        for (var done = 1; done <= decision.Effects.Count; done++) yield return (CarryOut(state, decision.Effects.Take(done)), false);
        yield return (CarryOut(state, decision.Effects) with { Status = decision.Status }, true);

        if (state.Job == "") foreach (var ending in JobEndings) yield return (state with { Job = ending }, true);
        foreach (var attempt in state.Attempts.Where(attempt => attempt.Status is null))
            foreach (var end in Ends)
                yield return (state with { Attempts = state.Attempts.Replace(attempt, attempt with { Status = end }) }, true);

        if (HasTime(state)) yield return (state with { Moment = state.Moment + 1 }, true);
        foreach (var attempt in state.Attempts) yield return (state with { Attempts = state.Attempts.Remove(attempt) }, false);
        yield return (state with { Policy = 1 - state.Policy }, false);
        yield return (state with { Deleting = true }, false);
        if (state.Job is not null) yield return (state with { Job = null }, false);
    }

    private static RunDecision Decide(RunModelState state)
    {
        var run = new RunSnapshot { Namespace = "team", Name = "web", CreatedAt = Samples.Start, Status = state.Status, Policy = Samples.PolicyReference, HasGit = true, Deleting = state.Deleting };
        var facts = new RunFacts { Job = Observe(state.Job), Attempts = state.Attempts };
        var decision = RunMachine.Decide(run, facts, Policies[state.Policy], Moments[state.Moment]);
        RunInvariants.Check(run, decision);
        return decision;
    }

    private static RunModelState CarryOut(RunModelState state, IEnumerable<RunEffect> effects) => effects.Aggregate(state, (now, effect) => effect switch
    {
        RunEffect.EnsureRunJob => now with { Job = now.Job ?? "" },
        RunEffect.EnsureAttempt ensure when now.Attempts.All(attempt => attempt.Name != ensure.Name) => now with { Attempts = now.Attempts.Add(new(ensure.Name, ensure.Spec, null)) },
        _ => now,
    });

    private static void Check(RunModelState state)
    {
        state.Attempts.Count.ShouldBeLessThanOrEqualTo(Policies.Max(policy => policy.Attempts.Max), "no attempt past the bound");
        state.Attempts.Select(attempt => attempt.Name).ShouldBeUnique();
        if (state.Status is not { Phase: { } phase } status || !phase.IsTerminal()) return;
        if (phase is RunPhase.Healed) state.Attempts.ShouldContain(attempt => attempt.Status != null && attempt.Status.Phase == AttemptPhase.Healed, "nothing is healed without a proved fix");
        if (phase is RunPhase.Failed) status.Blocker.ShouldNotBeNull("no end without a reason").Message.ShouldNotBeNullOrWhiteSpace();
    }

    private static JobObservation? Observe(string? job) => job is null ? null : new()
    {
        Job = new FailedJob { Name = "web-run", Uid = "u", Step = job == "failed" ? "build" : null },
        Commit = Samples.Commit,
        State = job switch { "" => WorkState.Running, "passed" => WorkState.Succeeded, _ => WorkState.Failed },
    };

    private static HealPolicySpec Attempts(int most) => Samples.Policy() with { Attempts = new() { Max = most } };

    private static AttemptStatus End(AttemptPhase phase, VerdictOutcome outcome) => new()
    {
        Phase = phase,
        Pins = Samples.Pins,
        Proposal = Samples.Proposal(),
        Fix = new() { Branch = "heal/web-1", Commit = Samples.FixCommit },
        Verdict = new() { Outcome = outcome, Message = "as the arms proved" },
        Timeline = [new() { Phase = phase, At = Samples.Start }],
    };

    private static AttemptStatus Stop(AttemptPhase phase, string reason) => new()
    {
        Phase = phase,
        Pins = Samples.Pins,
        Blocker = new() { Reason = reason, Message = ReasonSentences.Of(reason) },
        Timeline = [new() { Phase = phase, At = Samples.Start }],
    };
}
