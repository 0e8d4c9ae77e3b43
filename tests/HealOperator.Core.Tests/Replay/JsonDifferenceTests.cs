using System.Text.Json.Nodes;
using HealOperator.Core.Replay;

namespace HealOperator.Core.Tests.Replay;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": {"c": [1, 2]}}""", """{"b": {"c": [1, 2]}, "a": 1}""")]
    [InlineData("null", "null")]
    public void Between_SameContent_IsNothing(string one, string other) => Between(one, other).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 2}""", "a", "1", "2")]
    [InlineData("""{"a": {"b": "x"}}""", """{"a": {"b": "y"}}""", "a.b", "x", "y")]
    [InlineData("""{"a": {"b": "x"}}""", """{"a": {}}""", "a.b", "x", null)]
    [InlineData("""{"a": ["x"]}""", """{"a": ["x", "y"]}""", "a[1]", null, "y")]
    [InlineData("""{"a": "1"}""", """{"a": 1}""", "a", "1", "1")]
    [InlineData("""{"a": 1}""", "null", "", """{"a":1}""", null)]
    public void Between_OneField_NamesItWithBothValues(string recorded, string now, string path, string? was, string? @is) =>
        Between(recorded, now).ShouldHaveSingleItem().ShouldBe(new(path, was, @is));

    private static IReadOnlyList<JsonDifference> Between(string one, string other) => JsonDifference.Between(JsonNode.Parse(one), JsonNode.Parse(other));
}
