using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>A cheat that no hunk shows is found by the pod that has the files, and stops at the gate.</summary>
public sealed class FileFindingsTests
{
    private const string Strict = """
        version: 2
        models:
          - name: orders
            columns:
              - name: amount
                tests:
                  - not_null:
                      config:
                        severity: error
                        tags: [finance]
                        store_failures: true
                        alias: amount_is_known

        """;

    private const string Loose = Strict + "                where: \"id > 40\"\n";

    /// <summary>Fails as soon as every order is looked at.</summary>
    private const string Check = """
        if ! grep -q 'where:' models/schema.yml; then
          echo 'Traceback (most recent call last):'
          echo '  File "/app/check.py", line 12, in <module>'
          echo '    run()'
          echo 'ValueError: 3 orders have no amount'
          exit 1
        fi
        """;

    [Fact]
    public async Task Run_TakingTheLastCommitBackWouldLoosenACheck_IsDeniedForWhatTheFileShows()
    {
        var world = await World.SharedAsync();
        await world.Team.ApplyAsync(Manifests.Policy("trusting", "{mode: Autonomous, minConfidence: 1, paths: {needApproval: [], forbidden: []}}"));
        await world.Git.CreateAsync("amounts", new Dictionary<string, string> { ["models/schema.yml"] = Loose, ["check.sh"] = Check });
        string Manifest(string run) => Manifests.Check(run, world.Git.Url("amounts"), "{policyRef: {name: trusting}}");
        await world.Team.RunToEndAsync("amounts-before", Manifest("amounts-before"), RunPhase.Succeeded);
        await world.Git.CommitAsync("amounts", "main", "Look at every order", new Dictionary<string, string> { ["models/schema.yml"] = Strict });

        await world.Team.RunToEndAsync("amounts", Manifest("amounts"), RunPhase.Failed);

        var attempt = await world.Team.Observe.AttemptAsync("amounts-1", AttemptPhase.Blocked);
        var status = attempt.Status.ShouldNotBeNull();
        status.Proposal!.Kind.ShouldBe(FixKind.Revert);
        status.Proposal.Findings.ShouldNotBeNull().ShouldHaveSingleItem().Rule.ShouldBe(ChangeRule.LoosenDataCheck);
        status.Blocker!.Reason.ShouldBe("PolicyDenied");
        status.Gate!.Outcome.ShouldBe(GateOutcome.Denied);
        status.Gate.Reasons.ShouldBe(["models/schema.yml:7: The check not_null leaves rows out (where). (LoosenDataCheck)"]);
        (await Git.RunAsync(world.Git.PathOf("amounts"), "branch", "--list", "heal/*")).ShouldBeEmpty();
        (await Git.RunAsync(world.Git.PathOf("amounts"), "show", "debug/amounts-1:debug/fix_log.md")).ShouldContain("The check not_null leaves rows out");
    }
}
