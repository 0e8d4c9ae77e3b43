using System.Text.RegularExpressions;

namespace HealOperator.Core.Tests;

public sealed partial class ChildNameTests
{
    [Fact]
    public void For_ShortName_IsPlain() => ChildName.For("nightly-orders", "-1").ShouldBe("nightly-orders-1");

    [Fact]
    public void For_AnyParentAndSuffix_IsALabelOfItsOwn()
    {
        string[] suffixes = ["-run", "-1", "-diagnose", "-evidence"];
        var parents = Enumerable.Range(1, 253).SelectMany(length => new[] { new string('a', length), new string('b', length - 1) + "c", new string('d', length) + ".e" }).Distinct().ToList();
        foreach (var suffix in suffixes)
        {
            var names = parents.Select(parent => ChildName.For(parent, suffix)).ToList();
            names.ShouldAllBe(name => name.Length <= ChildName.MaxLength && Label().IsMatch(name));
            names.Distinct().Count().ShouldBe(parents.Count);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("Größe")]
    public void For_OddParent_IsStillALabel(string parent) => Label().IsMatch(ChildName.For(parent, "-run")).ShouldBeTrue();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex Label();
}
