using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.E2E.Tests.Chart;

/// <summary>Two releases in two namespaces of one cluster.</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task Releases_SideBySide_LeaveEachOthersObjectsAlone()
    {
        var world = await World.SharedAsync();
        var (a, b) = (await world.NewTeamAsync("a"), await world.NewTeamAsync("b"));
        await Task.WhenAll(a.InstallAsync(), b.InstallAsync());
        await world.Git.CreateAsync("side-by-side", Repos.Hello);
        var run = Manifests.Run("hello", world.Git.Url("side-by-side"), "[grep, hello, greeting.txt]");

        await Task.WhenAll(a.RunToEndAsync("hello", run, RunPhase.Succeeded), b.RunToEndAsync("hello", run, RunPhase.Succeeded));

        foreach (var (team, other) in ((Team, Team)[])[(a, b), (b, a)])
        {
            (await team.ListOfAsync<Job>("hello")).Count.ShouldBe(1);
            (await team.KubectlAsync("get", "lease", "-o", "name")).Split('\n').Length.ShouldBe(1);
            var stranger = $"--as=system:serviceaccount:{other.Namespace}:heal-operator";
            var answer = await world.Cluster.Kubectl.TryRunAsync(["-n", team.Namespace, "auth", "can-i", "get", "pipelineruns.healoperator.io", stranger]);
            answer.Output.Trim().ShouldBe("no");
        }

        await a.UninstallAsync();

        (await a.KubectlAsync("get", "hpr", "hello", "-o", "jsonpath={.status.phase}")).ShouldBe("Succeeded", "definitions and runs stay, as crds.keep says");
        (await a.KubectlAsync("get", "deployments,serviceaccounts,roles", "-o", "name")).ShouldNotContain("heal-operator");
        await b.RunToEndAsync("again", run.Replace("name: hello", "name: again", StringComparison.Ordinal), RunPhase.Succeeded);
    }
}
