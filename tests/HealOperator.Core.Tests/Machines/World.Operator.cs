using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines;

/// <content>The operator: effects first, then the guarded write of the status; it may die in between.</content>
internal sealed partial class World
{
    private const int LongestChain = 12;

    private void ReconcileAttempt(WorldAttempt attempt, bool crash, bool stale)
    {
        for (var round = 0; round < LongestChain; round++)
        {
            var (version, snapshot, facts) = (attempt.Version, Snapshot(attempt), Observe(attempt));
            if (stale && attempt.Past.Count > 0) (version, snapshot, facts) = Pick(attempt.Past);
            else attempt.Past.Add((version, snapshot, facts));

            var decision = HealMachine.Decide(snapshot, facts, _policy, _now);
            Steps++;
            Invariants.Check(snapshot, facts, _policy, decision);
            if (round == 0 && Chance(10)) Invariants.Json(HealMachine.Decide(snapshot, facts, _policy, _now).Status).ShouldBe(Invariants.Json(decision.Status), "pure");

            var count = crash ? _random.Next(decision.Effects.Count + 1) : decision.Effects.Count;
            foreach (var effect in decision.Effects.Take(count)) CarryOut(attempt, effect);
            if (crash || version != attempt.Version) return;
            if (Invariants.Json(decision.Status) == Invariants.Json(attempt.Status))
            {
                var later = HealMachine.Decide(snapshot, facts, _policy, _now.AddTicks(1)).Status;
                if (later.Phase == attempt.Status?.Phase) Invariants.Json(later).ShouldBe(Invariants.Json(attempt.Status), "time alone changes a phase, nothing else");
                return;
            }

            attempt.Status = decision.Status;
            attempt.Version++;
        }

        throw new ShouldAssertException($"{attempt.Name} does not come to rest in phase {attempt.Status?.Phase}: {attempt.Status?.Message}");
    }

    private void ReconcileRun(bool crash)
    {
        for (var round = 0; round < LongestChain; round++)
        {
            if (_runGone) return;
            var version = _runVersion;
            var snapshot = new RunSnapshot
            {
                Namespace = "team",
                Name = "web",
                CreatedAt = Samples.Start,
                Status = _run,
                Policy = Samples.PolicyReference with { Rules = _policy, Digest = PolicyDigest.Compute(_policy) },
                HasGit = _hasGit,
                Adopted = _adopted,
            };
            var decision = RunMachine.Decide(snapshot, ObserveRun(), _policy, _now);
            Steps++;
            RunInvariants.Check(snapshot, decision);

            var count = crash ? _random.Next(decision.Effects.Count + 1) : decision.Effects.Count;
            foreach (var effect in decision.Effects.Take(count)) CarryOut(effect);
            if (crash || version != _runVersion || Invariants.Json(decision.Status) == Invariants.Json(_run)) return;
            _run = decision.Status;
            _runVersion++;
        }

        throw new ShouldAssertException($"the run does not come to rest in phase {_run?.Phase}: {_run?.Message}");
    }

    private void CarryOut(WorldAttempt attempt, AttemptEffect effect)
    {
        switch (effect)
        {
            case AttemptEffect.EnsureDiagnosis: Start(ChildName.For(attempt.Name, "-diagnose"), "diagnose"); break;
            case AttemptEffect.EnsureTool tool: Start(ChildName.For(attempt.Name, "-tool"), "tool", tool.Base.Commit); break;
            case AttemptEffect.EnsureEvidencePush: Start(ChildName.For(attempt.Name, "-evidence"), "evidence"); break;
            case AttemptEffect.EnsureChecks: Start(ChildName.For(attempt.Name, "-checks"), "checks"); break;
            case AttemptEffect.StoreEvidence store: _evidence.TryAdd(attempt.Name, store.Digest); break;
            case AttemptEffect.EnsureTrial trial: StartTrial(attempt, trial); break;
            case AttemptEffect.EnsureArm arm: StartArm(attempt, arm); break;
            case AttemptEffect.EnsureApply when IsStillWanted(attempt): Start(ChildName.For(attempt.Name, "-apply"), "apply"); break;
            case AttemptEffect.ReleaseFailedJob: _evidence.TryAdd(attempt.Name, "released"); break;
        }
    }

    private void CarryOut(RunEffect effect)
    {
        if (effect is RunEffect.EnsureRunJob) Start("web-run", "run", Samples.Commit);
        if (effect is RunEffect.EnsureAttempt ensure && _attempts.All(attempt => attempt.Name != ensure.Name))
        {
            _attempts.Add(new WorldAttempt { Name = ensure.Name, Spec = ensure.Spec, CreatedAt = _now });
        }
    }

    /// <summary>The live read before anything irreversible.</summary>
    private bool IsStillWanted(WorldAttempt attempt) => !_runGone && _attempts.Contains(attempt) && attempt.Reject is null && attempt.Status?.Phase is AttemptPhase.Applying;

    private void StartTrial(WorldAttempt attempt, AttemptEffect.EnsureTrial trial)
    {
        var name = ChildName.For(attempt.Name, $"-trial-{trial.Number}");
        Start(name, "trial", trial.Base.Commit, trial.PatchDigest);
        _jobs[name].PatchDigest.ShouldBe(trial.PatchDigest, "the Job of a number only ever tries what was recorded");
    }

    private void StartArm(WorldAttempt attempt, AttemptEffect.EnsureArm arm)
    {
        var kind = arm.Arm is Arm.Green ? "green" : "control";
        Start(ChildName.For(attempt.Name, $"-{kind}{Round(arm.Round)}"), kind, arm.Commit?.Commit);
    }
}
