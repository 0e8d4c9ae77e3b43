using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Configuration;

namespace HealOperator.Kubernetes.Tests.Configuration;

public sealed class YamlJsonTests
{
    [Theory]
    [InlineData("a: 1\nb: -2.5\nc: true\nd: null\ne:\nf: text\n", """{"a":1,"b":-2.5,"c":true,"d":null,"e":null,"f":"text"}""")]
    [InlineData("a: \"1\"\nb: 'true'\nc: \"null\"\n", """{"a":"1","b":"true","c":"null"}""")]
    [InlineData("a: 0123abc\nb: 1e3x\nc: 2026-11-21T15:00:00Z\n", """{"a":"0123abc","b":"1e3x","c":"2026-11-21T15:00:00Z"}""")]
    [InlineData("a:\n- b: 1\n- [x, y]\nt: |\n  one\n  two\n", """{"a":[{"b":1},["x","y"]],"t":"one\ntwo\n"}""")]
    [InlineData("""{"a": {"b": [1, "2"]}}""", """{"a":{"b":[1,"2"]}}""")]
    public void Parse_Document_IsItsJson(string yaml, string json) => JsonNode.DeepEquals(YamlJson.Parse(yaml).Single(), JsonNode.Parse(json)).ShouldBeTrue(YamlJson.Parse(yaml).Single().ToJsonString());

    [Fact]
    public void Parse_SeveralDocuments_GivesTheObjects() => YamlJson.Parse("---\na: 1\n---\n- no object\n---\nb: 2\n").Count.ShouldBe(2);

    [Theory]
    [InlineData("a: [", "line")]
    [InlineData("a: 1\nbranches: [main, dev\njobs:\n  - x\n", "line 2")]
    [InlineData("? [x]\n: y\n", "line 1")]
    public void Parse_NoYaml_SaysWhere(string text, string said) => Should.Throw<FormatException>(() => YamlJson.Parse(text)).Message.ShouldContain(said);
}
