using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Observing;
using HealOperator.TestKit;

namespace HealOperator.Operator.Tests.Observing;

public sealed class RecentWritesTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly RecentWrites<ConfigMap> _recent;

    public RecentWritesTests() => _recent = new(_time);

    [Fact]
    public void Newest_CacheIsBehind_IsOurWrite()
    {
        var written = Map("a", "10");
        _recent.Record(written);

        _recent.Newest(written.Key(), Map("a", "9")).ShouldBe(written);
        _recent.Newest(written.Key(), null).ShouldBe(written);
    }

    [Fact]
    public void Newest_CacheHasCaughtUp_IsTheCache()
    {
        _recent.Record(Map("a", "10"));
        var cached = Map("a", "10");

        _recent.Newest(cached.Key(), cached).ShouldBeSameAs(cached);
        _recent.Newest(cached.Key(), null).ShouldBeNull("what the cache has seen and lost again was deleted");
    }

    [Fact]
    public void Newest_AnotherObjectOfTheSameName_IsTheCache()
    {
        _recent.Record(Map("a", "10"));
        var another = Map("a", "9", uid: "later");

        _recent.Newest(another.Key(), another).ShouldBeSameAs(another);
    }

    [Fact]
    public void Newest_WriteIsOld_IsForgotten()
    {
        _recent.Record(Map("a", "10"));
        _time.Advance(TimeSpan.FromSeconds(31));

        _recent.Newest(Map("a", "10").Key(), null).ShouldBeNull();
    }

    [Fact]
    public void Newest_OfAList_AddsWhatTheCacheDoesNotHaveYet()
    {
        _recent.Record(Map("mine", "10"));
        _recent.Record(Map("foreign", "10"));

        _recent.Newest([Map("known", "1")], map => map.Metadata.Name == "mine").Select(map => map.Metadata.Name).ShouldBe(["known", "mine"]);
    }

    private static ConfigMap Map(string name, string version, string uid = "u") =>
        new() { Metadata = new() { Name = name, Namespace = "team", Uid = uid, ResourceVersion = version } };
}
