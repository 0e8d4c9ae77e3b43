using HealOperator.Core.Diagnosis.Matching;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class MatcherSetTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "config", "matchers"), "*.json").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void With_ShippedFile_EveryExpressionCanBeUsed(string file) =>
        MatcherSet.BuiltIn.With(File.ReadAllText(Path.Combine(Repository.Root, "config", "matchers", file)), file).ShouldNotBeNull();

    [Theory]
    [InlineData("{", "is not a problem-matcher file")]
    [InlineData("{}", "is not a problem-matcher file")]
    [InlineData("{\"problemMatcher\":[{\"owner\":\"x\",\"pattern\":[]}]}", "has no pattern")]
    [InlineData("{\"problemMatcher\":[{\"owner\":\"x\",\"pattern\":[{\"regexp\":\"(\"}]}]}", "cannot be used")]
    public void With_BrokenFile_SaysWhatIsWrong(string json, string said) =>
        Should.Throw<FormatException>(() => MatcherSet.BuiltIn.With(json, "mine.json")).Message.ShouldContain(said);
}
