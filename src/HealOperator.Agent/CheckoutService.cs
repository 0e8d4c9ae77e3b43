using HealOperator.Agent.Git;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>heal checkout: the exact commit, into the workspace of a run.</summary>
public sealed class CheckoutService(AgentSettings settings, TimeProvider clock)
{
    /// <summary>Checks out what the request names.</summary>
    /// <exception cref="AgentException">It cannot be done; the reason says why.</exception>
    public async Task<CheckoutReport> RunAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        using var clone = await GitClone.InitializeAsync(request.Git, request.Destination, settings, clock, cancellationToken);
        var commit = await clone.FetchAsync(request.Commit ?? request.Git.Ref, cancellationToken);
        await GitCheckout.WriteAsync(clone, commit, request.Git.Path, cancellationToken);
        return new() { Commit = commit.Commit };
    }
}
