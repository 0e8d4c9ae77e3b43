using FsCheck;
using FsCheck.Fluent;
using HealOperator.Kubernetes.Runtime;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R11 as properties: whatever the schedule, a key waits at most once, is never held twice, and is never lost.</summary>
public class WorkQueuePropertyTests
{
    private const int Keys = 4;

    private enum Act
    {
        Add,
        AddAfter,
        AddRateLimited,
        Take,
        Done,
        Advance,
        Forget,
    }

    [Fact]
    public void AnySchedule_KeepsTheInvariants()
    {
        var step = from act in Gen.Elements(Enum.GetValues<Act>())
                   from key in Gen.Choose(0, Keys - 1)
                   from amount in Gen.Choose(0, 20)
                   select (act, key, amount);
        var schedule = Gen.ListOf(step).Resize(200).ToArbitrary();

        Prop.ForAll(schedule, steps => Run([.. steps])).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261121, 1));
    }

    private static void Run(IReadOnlyList<(Act Act, int Key, int Amount)> steps)
    {
        var clock = new ManualTimeProvider();
        using var queue = new WorkQueue<int>(new RateLimiterOptions(), clock);
        var held = new HashSet<int>();
        var owed = new HashSet<int>();
        foreach (var (act, key, amount) in steps)
        {
            Apply(queue, clock, act, key, amount, held, owed);
            queue.Depth.ShouldBeLessThanOrEqualTo(Keys, "a key waits at most once");
            queue.Active.ShouldBe(held.Count);
        }

        // Whatever was asked for and not handed out since must still come.
        foreach (var key in held)
        {
            queue.Done(key);
        }

        clock.Advance(TimeSpan.FromHours(1));
        while (queue.Depth > 0)
        {
            var key = Take(queue);
            owed.Remove(key);
            queue.Done(key);
        }

        owed.ShouldBeEmpty("no key is lost");
        (queue.Active, queue.Waiting).ShouldBe((0, 0));
    }

    private static void Apply(WorkQueue<int> queue, ManualTimeProvider clock, Act act, int key, int amount, HashSet<int> held, HashSet<int> owed)
    {
        switch (act)
        {
            case Act.Add:
                queue.Add(key);
                owed.Add(key);
                break;
            case Act.AddAfter:
                queue.AddAfter(key, TimeSpan.FromSeconds(amount));
                owed.Add(key);
                break;
            case Act.AddRateLimited:
                queue.AddRateLimited(key);
                owed.Add(key);
                break;
            case Act.Take when queue.Depth > 0:
                var taken = Take(queue);
                held.Add(taken).ShouldBeTrue("no key is handed to two workers");
                owed.Remove(taken);
                break;
            case Act.Done when held.Remove(key):
                queue.Done(key);
                break;
            case Act.Advance:
                clock.Advance(TimeSpan.FromSeconds(amount));
                break;
            case Act.Forget:
                queue.Forget(key);
                break;
        }
    }

    private static int Take(WorkQueue<int> queue)
    {
        var take = queue.TakeAsync(CancellationToken.None);
        take.IsCompleted.ShouldBeTrue("what is ready is handed out at once");
        return take.Result;
    }
}
