using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R18, R19, R21, R22: who leads, and for how long, in virtual time.</summary>
public class LeaderElectionTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly ManualTimeProvider _clock = new();
    private readonly LeaseServer _lease = new();

    /// <summary>R18: the times in the lease may be wrong by an hour either way.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Acquire_HeldByADeadLeaderWithASkewedClock_WaitsTheLeaseDurationFromWhatWeSaw(int hours)
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        await Elector(server, "dead").AcquireAsync(CancellationToken.None);
        _lease.Skew = TimeSpan.FromHours(hours);
        var next = Elector(server, "next");
        var started = _clock.GetUtcNow();

        var acquired = next.AcquireAsync(CancellationToken.None);
        await _clock.AdvanceUntilAsync(Step, () => acquired.IsCompleted, "the takeover");

        (_clock.GetUtcNow() - started).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(15));
        (_lease.Holder, _lease.Transitions).ShouldBe(("next", 1));
    }

    /// <summary>R18: a leader that renews is never taken over, whatever the times say.</summary>
    [Fact]
    public async Task Acquire_WhileTheLeaderRenews_Waits()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        using var stop = new CancellationTokenSource();
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        var renewing = leader.RenewUntilLostAsync(stop.Token);
        var other = Elector(server, "other").AcquireAsync(stop.Token);
        var writes = _lease.Writes;

        await _clock.AdvanceUntilAsync(Step, () => _lease.Writes >= writes + 10, "ten renewals");

        (_lease.Holder, other.IsCompleted).ShouldBe(("leader", false));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(renewing);
        await Should.ThrowAsync<OperationCanceledException>(other);
    }

    /// <summary>R19: one failure is not a loss.</summary>
    [Fact]
    public async Task Renew_FailingOnce_KeepsTheLead()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        using var stop = new CancellationTokenSource();
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        var failures = 0;
        _lease.Fails = _ => failures++ == 0;

        var renewing = leader.RenewUntilLostAsync(stop.Token);
        await _clock.AdvanceUntilAsync(Step, () => failures >= 5, "renewals after the failure");

        (leader.IsLeading, renewing.IsCompleted).ShouldBe((true, false));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(renewing);
    }

    /// <summary>R19: when nothing works any more, the lead is lost at the deadline, before the lease expires for others.</summary>
    [Fact]
    public async Task Renew_FailingForGood_LosesAtTheDeadline()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        _lease.Fails = _ => true;
        var renewing = leader.RenewUntilLostAsync(CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        renewing.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));

        await renewing.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        leader.IsLeading.ShouldBeFalse();
    }

    /// <summary>R18, R19: the deadline counts from when a renewal was sent, since that is when others may have seen it.</summary>
    [Fact]
    public async Task Renew_AnsweredSlowly_CountsFromItsSending()
    {
        var gate = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            if (context.Request.Method == "PUT")
            {
                await gate.Task;
            }

            await _lease.AnswerAsync(context);
        });
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        var sent = _clock.GetUtcNow();
        var renewing = leader.RenewUntilLostAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => server.Requests.Count == 3, TimeSpan.FromSeconds(10), "the first renewal");
        _clock.Advance(TimeSpan.FromSeconds(3));
        gate.SetResult();
        await Eventually.TrueAsync(() => _lease.Writes == 2, TimeSpan.FromSeconds(10), "its answer");
        _lease.Fails = _ => true;

        await _clock.AdvanceUntilAsync(Step, () => server.Requests.Count > 3, "the second renewal");
        _clock.Advance(sent + TimeSpan.FromSeconds(10) - _clock.GetUtcNow());

        await renewing.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        leader.IsLeading.ShouldBeFalse();
    }

    /// <summary>R19: a call that hangs is cancelled at the deadline, and what it may bring later changes nothing.</summary>
    [Fact]
    public async Task Renew_Hanging_IsCancelledAtTheDeadlineAndNeverResurrected()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        _lease.Hangs = _ => true;

        var renewing = leader.RenewUntilLostAsync(CancellationToken.None);
        await _clock.AdvanceUntilAsync(Step, () => renewing.IsCompleted, "the loss");
        var writes = _lease.Writes;
        _lease.Hangs = _ => false;
        _clock.Advance(TimeSpan.FromMinutes(1));

        (leader.IsLeading, _lease.Writes).ShouldBe((false, writes));
    }

    /// <summary>R19, R22: another holder is noticed by the guard of the write.</summary>
    [Fact]
    public async Task Renew_AfterAnotherTookTheLease_IsLostAtOnce()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        var other = Elector(server, "other").AcquireAsync(CancellationToken.None);
        await _clock.AdvanceUntilAsync(Step, () => other.IsCompleted, "the takeover");
        var writes = _lease.Writes;

        var renewing = leader.RenewUntilLostAsync(CancellationToken.None);
        await renewing.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);

        (_lease.Holder, _lease.Writes).ShouldBe(("other", writes));
    }

    /// <summary>R21.</summary>
    [Fact]
    public async Task Release_LetsTheNextInWithinOnePeriod()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);
        var next = Elector(server, "next").AcquireAsync(CancellationToken.None);

        await leader.ReleaseAsync(CancellationToken.None);
        (_lease.Holder, _lease.Duration).ShouldBe((null, "1"));
        var before = server.Requests.Count;
        await _clock.AdvanceUntilAsync(Step, () => next.IsCompleted, "the takeover");
        await next;

        _lease.Holder.ShouldBe("next");
        // A look that was under way at the release may find the lease free already; else the very next one does, at most a period later.
        server.Requests.Skip(before).Count(request => request.Method == "GET").ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>R21: a conflict does not keep the lease.</summary>
    [Fact]
    public async Task Release_MeetingAConflict_TriesAgain()
    {
        var conflicts = 2;
        await using var server = await ScriptedServer.StartAsync(context =>
            context.Request.Method == "PUT" && context.Body().Contains("\"leaseDurationSeconds\":1,") && conflicts-- > 0
                ? context.ErrorAsync(409, "Conflict")
                : _lease.AnswerAsync(context));
        var leader = Elector(server, "leader");
        await leader.AcquireAsync(CancellationToken.None);

        await leader.ReleaseAsync(CancellationToken.None);

        _lease.Holder.ShouldBeNull();
    }

    [Fact]
    public async Task Release_OfALeaseThatAnotherHolds_LeavesItAlone()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);
        await Elector(server, "leader").AcquireAsync(CancellationToken.None);

        await Elector(server, "other").ReleaseAsync(CancellationToken.None);

        _lease.Holder.ShouldBe("leader");
    }

    /// <summary>R22.</summary>
    [Theory]
    [InlineData(15, 10, 2, true)]
    [InlineData(10, 10, 2, false)]
    [InlineData(15, 10, 9, false)]
    [InlineData(15, 2.4, 2, false)]
    [InlineData(15, 10, 0, false)]
    public void Validate_OfDurations_DemandsTheirOrder(double lease, double deadline, double retry, bool sound)
    {
        var options = new LeaderElectionOptions
        {
            LeaseDuration = TimeSpan.FromSeconds(lease),
            RenewDeadline = TimeSpan.FromSeconds(deadline),
            RetryPeriod = TimeSpan.FromSeconds(retry),
        };

        options.Validate().Any().ShouldBe(!sound);
    }

    /// <summary>R22.</summary>
    [Fact]
    public async Task Identity_OfTwoElectorsOnOneHost_Differs()
    {
        await using var server = await ScriptedServer.StartAsync(_lease.AnswerAsync);

        var identities = new[] { Elector(server, null).Identity, Elector(server, null).Identity };

        identities[0].ShouldNotBe(identities[1]);
        identities.ShouldAllBe(identity => identity.StartsWith(Environment.MachineName));
        new LeaderElectionOptions { Identity = "" }.Validate().ShouldHaveSingleItem();
    }

    private LeaderElector Elector(ScriptedServer server, string? identity) => new(
        KubernetesClientFactory.Create(server.Configuration(), _clock),
        new LeaderElectionOptions { Identity = identity, LeaseName = "lock" },
        _clock,
        new Random(1),
        NullLogger.Instance);
}
