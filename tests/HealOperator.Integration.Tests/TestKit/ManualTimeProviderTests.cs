using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.TestKit;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Advance_PastTheDueTime_CompletesDelaysInOrder()
    {
        var order = new List<int>();
        var late = Note(2, TimeSpan.FromSeconds(2));
        var early = Note(1, TimeSpan.FromSeconds(1));

        _time.Advance(TimeSpan.FromSeconds(1.5));
        await early;
        late.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.5));
        await late;

        order.ShouldBe([1, 2]);
        _time.PendingTimers.ShouldBe(0);

        async Task Note(int number, TimeSpan delay)
        {
            await Task.Delay(delay, _time);
            lock (order)
            {
                order.Add(number);
            }
        }
    }

    [Fact]
    public void Advance_PastATimeout_CancelsTheSource()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMinutes(1), _time);

        _time.Advance(TimeSpan.FromSeconds(59));
        source.IsCancellationRequested.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));

        source.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Advance_OverSeveralPeriods_FiresOncePerPeriodAtItsTime()
    {
        var start = _time.GetUtcNow();
        var fired = new List<double>();
        using var timer = _time.CreateTimer(
            _ => fired.Add((_time.GetUtcNow() - start).TotalSeconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _time.Advance(TimeSpan.FromSeconds(6));

        fired.ShouldBe([1, 3, 5]);
    }
}
