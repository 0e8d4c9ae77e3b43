using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using Result = HealOperator.Kubernetes.Runtime.ReconciliationResult<HealOperator.Kubernetes.Entities.ConfigMap>;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R16: which changes count.</summary>
public class PredicateTests
{
    private static readonly ConfigMap Before = new()
    {
        Metadata = new ObjectMeta
        {
            Name = "a",
            Namespace = "test",
            Uid = "a",
            ResourceVersion = "1",
            Generation = 1,
            Annotations = new Dictionary<string, string> { ["approve"] = "x", ["other"] = "1" },
            Finalizers = ["f"],
        },
    };

    public static TheoryData<string, ConfigMap, bool> Changes => new()
    {
        { "status only", Changed(meta => meta), false },
        { "generation", Changed(meta => meta with { Generation = 2 }), true },
        { "named annotation", Changed(meta => meta with { Annotations = new Dictionary<string, string> { ["approve"] = "y", ["other"] = "1" } }), true },
        { "named annotation removed", Changed(meta => meta with { Annotations = new Dictionary<string, string> { ["other"] = "1" } }), true },
        { "other annotation", Changed(meta => meta with { Annotations = new Dictionary<string, string> { ["approve"] = "x", ["other"] = "2" } }), false },
        { "deletion", Changed(meta => meta with { DeletionTimestamp = DateTimeOffset.UnixEpoch }), true },
        { "finalizer", Changed(meta => meta with { Finalizers = ["f", "g"] }), true },
        { "label", Changed(meta => meta with { Labels = new Dictionary<string, string> { ["l"] = "1" } }), false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task SpecOrAnnotations_OfAChange_ReconcilesWhatCounts(string what, ConfigMap after, bool reconciles)
    {
        await using var harness = new ControllerHarness(
            (entity, _) => Task.FromResult(Result.Success(entity)), EntityPredicates.SpecOrAnnotations<ConfigMap>("approve"));
        harness.Cache.Apply(Before);
        harness.Start();
        await harness.UntilAsync(() => harness.Calls.Count == 1, "first-seen objects always pass");

        harness.Cache.Apply(after);
        await harness.SettleAsync();

        harness.Calls.Contains("a@2").ShouldBe(reconciles, what);
    }

    [Fact]
    public async Task Any_StatusChange_Reconciles()
    {
        await using var harness = new ControllerHarness((entity, _) => Task.FromResult(Result.Success(entity)));
        harness.Cache.Apply(Before);
        harness.Start();
        await harness.UntilAsync(() => harness.Calls.Count == 1, "the first reconcile");

        harness.Cache.Apply(Changed(meta => meta));

        await harness.UntilAsync(() => harness.Calls.Contains("a@2"), "the reconcile of a change without a new generation");
    }

    [Fact]
    public async Task Predicate_Throwing_ReconcilesAndLeavesTheWatchAlive()
    {
        await using var harness = new ControllerHarness(
            (entity, _) => Task.FromResult(Result.Success(entity)), new EntityPredicate<ConfigMap>((_, _) => throw new InvalidOperationException("bug")));
        harness.Cache.Apply(Before);
        harness.Start();
        await harness.UntilAsync(() => harness.Calls.Count == 1, "the first reconcile");

        harness.Cache.Apply(Changed(meta => meta));

        await harness.UntilAsync(() => harness.Calls.Contains("a@2"), "the reconcile all the same");
    }

    [Fact]
    public void And_NeedsBoth()
    {
        var both = EntityPredicates.Generation<ConfigMap>().And(EntityPredicates.Labels<ConfigMap>("l"));

        both.Matches(Before, Changed(meta => meta with { Generation = 2 })).ShouldBeFalse();
        both.Matches(Before, Changed(meta => meta with { Generation = 2, Labels = new Dictionary<string, string> { ["l"] = "1" } })).ShouldBeTrue();
    }

    private static ConfigMap Changed(Func<ObjectMeta, ObjectMeta> change) => Before with { Metadata = change(Before.Metadata) with { ResourceVersion = "2" } };
}
