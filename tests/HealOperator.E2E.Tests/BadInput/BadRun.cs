using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.E2E.Tests.BadInput;

/// <summary>A run that must end red, for one plain reason, without hurting the operator.</summary>
internal static class BadRun
{
    /// <summary>Applies it, waits for its end and gives the reason; its condition says the same, and the operator has not been restarted.</summary>
    public static async Task<Blocker> EndAsync(string name, Func<World, string> manifest, World? world = null)
    {
        world ??= await World.SharedAsync();
        var run = await world.Team.RunToEndAsync(name, manifest(world), RunPhase.Failed);

        var blocker = run.Status!.Blocker.ShouldNotBeNull();
        var succeeded = run.Status.Conditions!.Single(c => c.Type == "Succeeded");
        succeeded.Status.ShouldBe("False");
        succeeded.Reason.ShouldBe(blocker.Reason);
        succeeded.Message.ShouldNotBeNullOrWhiteSpace();
        var operators = await world.Team.ListAsync<Pod>("app.kubernetes.io/component=operator");
        operators.SelectMany(p => p.Status!.ContainerStatuses!).ShouldAllBe(c => c.RestartCount == 0);
        return blocker;
    }
}
