using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Restart;

public sealed class RestartTests
{
    /// <summary>Kills the operator whenever run or attempt are seen in a phase for the first time.</summary>
    [Fact]
    public async Task Operator_KilledAtEachPhaseBoundary_HealsWithNothingMadeTwice()
    {
        var world = await World.SharedAsync();
        var team = await world.NewTeamAsync("restart");
        using var values = new TempDirectory();
        await team.InstallAsync($"VALUES={values.Write("values.yaml", "{replicas: 0, crds: {enabled: false}}")}");
        var pinned = await world.Git.CreateAsync("survivor", Repos.OneTypo);
        await team.ApplyAsync(Manifests.Policy("default", "{mode: Autonomous, minConfidence: 1}"));
        using var process = new OperatorProcess(world, team.Namespace);
        process.Start();
        await team.ApplyAsync(Manifests.Check("survivor", world.Git.Url("survivor"), "{}"));

        var killedAt = await KillAtEachPhaseAsync(team, process);

        killedAt.ShouldBe(["Running", "Healing", "Diagnosing", "Gating", "Applying", "Verifying"], ignoreOrder: true, process.LogTail());
        var run = await team.Observe.EndAsync("survivor", RunPhase.Healed);
        (await team.ListAsync<Job>()).Select(j => j.Metadata.Name).ShouldBe(
            ["survivor-run", "survivor-1-diagnose", "survivor-1-apply", "survivor-1-green", "survivor-1-control"], ignoreOrder: true);
        (await team.ListOfAsync<HealAttempt>("survivor")).Count.ShouldBe(1);
        var repository = world.Git.PathOf("survivor");
        (await Git.RunAsync(repository, "branch", "--list", "heal/*", "--format=%(refname:short)")).ShouldBe("heal/survivor-1");
        (await Git.RunAsync(repository, "rev-list", "--count", $"{pinned}..{run.Status!.Fix!.Commit}")).ShouldBe("1");
        (await Git.RunAsync(repository, "rev-list", "--count", $"{pinned}..debug/survivor-1")).ShouldBe("1");
    }

    /// <summary>Kills the operator while each trial of the search for the smallest patch is recorded and has not ended.</summary>
    [Fact]
    public async Task Operator_KilledDuringEachTrial_GoesOnAndTriesNothingTwice()
    {
        var world = await World.SharedAsync();
        var team = await world.NewTeamAsync("resume");
        using var values = new TempDirectory();
        await team.InstallAsync($"VALUES={values.Write("values.yaml", "{replicas: 0, crds: {enabled: false}}")}");
        await world.Git.CreateAsync("thrifty", Repos.OneOfTwoTypos);
        await team.ApplyAsync(Manifests.Policy("default", "{mode: Autonomous, minConfidence: 1, verification: {minimalPatch: Always}}"));
        using var process = new OperatorProcess(world, team.Namespace);
        process.Start();
        await team.ApplyAsync(Manifests.Check("thrifty", world.Git.Url("thrifty"), "{}"));

        await KillDuringEachTrialAsync(team, process);

        process.Starts.ShouldBe(4, process.LogTail());
        await team.Observe.EndAsync("thrifty", RunPhase.Healed);
        var attempt = await team.Observe.AttemptAsync("thrifty-1", AttemptPhase.Healed);
        attempt.Status!.Minimization!.Trials.Select(trial => (trial.Number, trial.Hunks, trial.Passed)).ShouldBe([(1, "1-2", true), (2, "1", false), (3, "2", true)]);
        string[] trials = ["thrifty-1-trial-1", "thrifty-1-trial-2", "thrifty-1-trial-3"];
        (await team.ListAsync<Job>()).Select(job => job.Metadata.Name!).ShouldBe(
            [.. trials, "thrifty-run", "thrifty-1-diagnose", "thrifty-1-apply", "thrifty-1-green", "thrifty-1-control"], ignoreOrder: true);
        (await team.ListOfAsync<Pod>("thrifty")).Count(pod => pod.Label(HealGroup.Labels.Arm) == "trial").ShouldBe(3);
    }

    private static async Task KillDuringEachTrialAsync(Team team, OperatorProcess process)
    {
        using var done = new CancellationTokenSource(TimeSpan.FromMinutes(5), TimeProvider.System);
        await team.Observe.SeeAsync<HealAttempt>("thrifty-1", attempt => attempt.Status?.Phase is not null, "there is an attempt");
        var killed = 0;
        await foreach (var attempt in team.Observe.StatesAsync<HealAttempt>("thrifty-1", done.Token))
        {
            if (attempt.Status?.Phase > AttemptPhase.Minimizing) break;
            if (attempt.Status?.Minimization?.Trials is not [.., { Passed: null, Number: var number }] || number <= killed) continue;
            await process.KillAsync();
            killed = number;
            process.Start();
        }
    }

    private static async Task<List<string>> KillAtEachPhaseAsync(Team team, OperatorProcess process)
    {
        var killedAt = new List<string>();
        using var done = new CancellationTokenSource(TimeSpan.FromMinutes(5), TimeProvider.System);
        await foreach (var phase in PhasesAsync(team, done.Token))
        {
            if (phase is nameof(RunPhase.Healed) or nameof(RunPhase.Failed))
            {
                break;
            }

            if (!killedAt.Contains(phase) && phase is not nameof(RunPhase.Pending) and not nameof(AttemptPhase.Pinning))
            {
                await process.KillAsync();
                killedAt.Add(phase);
                process.Start();
            }
        }

        return killedAt;
    }

    private static async IAsyncEnumerable<string> PhasesAsync(
        Team team, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var run in team.Observe.StatesAsync<PipelineRun>("survivor", cancellation))
        {
            if (run.Status?.Phase is not { } phase)
            {
                continue;
            }

            yield return phase.ToString();
            if (phase != RunPhase.Healing)
            {
                continue;
            }

            await foreach (var attempt in team.Observe.StatesAsync<HealAttempt>("survivor-1", cancellation))
            {
                if (attempt.Status?.Phase is { } step)
                {
                    yield return step.ToString();
                    if (step >= AttemptPhase.Healed)
                    {
                        break;
                    }
                }
            }
        }
    }
}
