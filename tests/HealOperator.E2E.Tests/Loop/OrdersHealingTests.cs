using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>The demo's second pipeline: SQL on a real PostgreSQL, no human asked. Its pods also show who holds which secret.</summary>
public sealed class OrdersHealingTests
{
    [Fact]
    public async Task Run_ColumnRenamedUpstream_HealsByItselfWithDataEvidence()
    {
        var world = await World.SharedAsync();
        var pinned = await world.PrivateGit.CreateAsync("orders", DemoFiles.Of("orders"));
        await world.Postgres.ExecuteAsync("create database orders");
        await world.Postgres.ExecuteAsync(DemoFiles.Warehouse, "orders");

        await world.Team.ApplyAsync(Manifest(world));
        await world.Team.Observe.EndAsync("orders", RunPhase.Healed);

        var attempt = await world.Team.Observe.AttemptAsync("orders-1", AttemptPhase.Healed);
        attempt.Status!.Gate!.Outcome.ShouldBe(GateOutcome.AutoApproved);
        attempt.Status.Approval.ShouldBeNull();
        attempt.Status.Proposal!.Confidence.ShouldBeGreaterThanOrEqualTo(80);
        attempt.Status.Classification!.Primary!.Message.ShouldContain("ordered_at");
        attempt.Status.Verdict!.Checks!.Single().ShouldBe(
            new CheckResult { Name = "revenue-of-three-days", Expect = "3", Before = "0", After = "3" });

        var repository = world.PrivateGit.PathOf("orders");
        (await Git.RunAsync(repository, "diff", pinned, "heal/orders-1")).ShouldContain("+  o.order_date::date as order_day,");
        var snapshot = await Git.RunAsync(repository, "show", $"{attempt.Status.Evidence!.Branch}:debug/data_snapshot/raw.orders.md");
        snapshot.ShouldContain("order_date");
        snapshot.ShouldContain("40");
        snapshot.ShouldContain("customer 1");
        (await world.Postgres.ExecuteAsync("select sum(orders) from analytics.daily_revenue", "orders")).ShouldBe("40");

        await PodsHoldOnlyWhatTheyMayAsync(world);
    }

    /// <summary>The table of privileges, cell by cell, on the pods of this heal.</summary>
    private static async Task PodsHoldOnlyWhatTheyMayAsync(World world)
    {
        var pods = await world.Team.ListOfAsync<Pod>("orders");
        var byPurpose = pods.ToLookup(p => p.Label(HealGroup.Labels.Component));
        var runs = byPurpose["run"].Where(p => p.Spec!.InitContainers is { Count: > 0 }).ToList();
        runs.Count.ShouldBe(3, "the failed run and its two arms");
        runs.ShouldAllBe(p => Privileges.Of(p).Token == false);
        runs.ShouldAllBe(p => Privileges.Of(p).HoldersOf(World.GitSecret).SequenceEqual(new[] { "checkout" }));
        runs.ShouldAllBe(p => !Privileges.Of(p).MountedSecrets.Contains("warehouse"));

        var diagnosis = byPurpose["diagnosis"].ShouldHaveSingleItem();
        Privileges.Of(diagnosis).Token.ShouldBeTrue();
        Privileges.Of(diagnosis).MountedSecrets.ShouldBe([World.GitSecret, "warehouse"], ignoreOrder: true);
        diagnosis.Spec!.ServiceAccountName.ShouldBe("heal-operator-diagnosis");
        await MayOnlyReadPodsAsync(world, "heal-operator-diagnosis");

        var apply = byPurpose["apply"].Where(p => Privileges.Of(p).MountedSecrets.Contains(World.GitSecret)).ShouldHaveSingleItem();
        Privileges.Of(apply).Token.ShouldBeFalse();
        Privileges.Of(apply).MountedSecrets.ShouldBe([World.GitSecret]);
        apply.Spec!.ServiceAccountName.ShouldBe("heal-operator-apply");

        var checks = byPurpose["checks"].ShouldHaveSingleItem();
        Privileges.Of(checks).Token.ShouldBeFalse();
        Privileges.Of(checks).MountedSecrets.ShouldBe(["warehouse"]);

        pods.ShouldAllBe(p => Privileges.Of(p).IsRestricted);
        pods.SelectMany(Privileges.OurContainers).ShouldAllBe(c => c.SecurityContext!.ReadOnlyRootFilesystem == true);
        pods.SelectMany(Privileges.OurContainers).ShouldAllBe(c => c.Resources!.Limits!.ContainsKey("memory"));
        pods.ShouldAllBe(p => p.Metadata.OwnerReferences!.Any(o => o.Controller == true));
        var operators = await world.Team.ListAsync<Pod>("app.kubernetes.io/component=operator");
        operators.ShouldAllBe(p => !Privileges.Of(p).MountedSecrets.Any());
    }

    private static async Task MayOnlyReadPodsAsync(World world, string account)
    {
        var subject = $"--as=system:serviceaccount:{world.Team.Namespace}:{account}";
        (await world.Team.KubectlAsync("auth", "can-i", "get", "pods", "--subresource=log", subject)).ShouldBe("yes");
        foreach (var (verb, resource) in ((string, string)[])[("get", "secrets"), ("get", "pods"), ("list", "pods"), ("create", "pods"), ("patch", "healattempts.healoperator.io")])
        {
            var answer = await world.Cluster.Kubectl.TryRunAsync(["-n", world.Team.Namespace, "auth", "can-i", verb, resource, subject]);
            answer.Output.Trim().ShouldBe("no", $"{verb} {resource}");
        }
    }

    private static string Manifest(World world) => $$$"""
        apiVersion: v1
        kind: Secret
        metadata: {name: warehouse}
        stringData: {uri: "{{{world.Postgres.Uri("orders")}}}"}
        ---
        apiVersion: healoperator.io/v1alpha1
        kind: PipelineRun
        metadata: {name: orders}
        spec:
          source:
            git: {url: "{{{world.PrivateGit.Url("orders")}}}", secretRef: {name: "{{{World.GitSecret}}}"}}
          steps:
          - name: stg-orders
            image: {{{Images.Psql}}}
            command: [sh, -c, 'psql "$WAREHOUSE" -v ON_ERROR_STOP=1 -f models/stg_orders.sql']
            env: [{name: WAREHOUSE, secretKeyRef: {name: warehouse, key: uri}}]
          - name: daily-revenue
            image: {{{Images.Psql}}}
            command: [sh, -c, 'psql "$WAREHOUSE" -v ON_ERROR_STOP=1 -f models/daily_revenue.sql']
            env: [{name: WAREHOUSE, secretKeyRef: {name: warehouse, key: uri}}]
          data: [{name: warehouse, postgres: {secretRef: {name: warehouse}, tables: [raw.orders]}}]
          checks: [{name: revenue-of-three-days, source: warehouse, query: select count(*) from analytics.daily_revenue, expect: "3"}]
          healing: {mode: Autonomous}
        """;
}
