using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class MatcherFormatTests
{
    private const string EslintStylish = """
        {"problemMatcher": [{"owner": "eslint-stylish", "pattern": [
          {"regexp": "^([^\\s].*)$", "file": 1},
          {"regexp": "^\\s+(\\d+):(\\d+)\\s+(error|warning|info)\\s+(.*)\\s\\s+(.*)$", "line": 1, "column": 2, "severity": 3, "message": 4, "code": 5, "loop": true}]}]}
        """;

    private const string Csc = """
        {"problemMatcher": [{"owner": "csc", "pattern": [
          {"regexp": "^([^\\s].*)\\((\\d+)(?:,\\d+|,\\d+,\\d+)?\\):\\s+(error|warning)\\s+([a-zA-Z]+(?<!MSB)\\d+):\\s*(.*?)\\s+\\[(.*?)\\]$",
           "file": 1, "line": 2, "severity": 3, "code": 4, "message": 5, "fromPath": 6}]}]}
        """;

    private const string VsCode = """
        {"problemMatcher": {"owner": "custom", "source": "mine", "fileLocation": ["relative", "${workspaceFolder}"], "severity": "error",
          "pattern": {"regexp": "^(.*) at (\\(.*?\\)): (.*)$", "file": 1, "location": 2, "message": 3, "kind": "location"}}}
        """;

    private const string Above = """
        {"problemMatcher": [{"owner": "mine", "anchors": ["  error  "], "pattern": [
          {"regexp": "^(\\S+\\.js)$", "file": 1, "above": true, "skip": 3},
          {"regexp": "^\\s+(\\d+):\\d+  (\\w+)  (.*)$", "line": 1, "severity": 2, "message": 3, "loop": true}]}]}
        """;

    [Theory]
    [InlineData(EslintStylish, "\n/app/a.js\n  1:2  error  No x  no-x\n  3:4  warning  Odd  odd\n  5:6  error  No y  no-y\n\n/app/b.js\n  7:8  error  No z  no-z\n\n✖ 4 problems\n",
        "/app/a.js:1:2 no-x No x|/app/a.js:5:6 no-y No y|/app/b.js:7:8 no-z No z")]
    [InlineData(Csc, "a/B.cs(3,4): error CS0103: no name [/src/p/p.csproj]\nB.cs(5): error MSB4018: no task [/src/p.csproj]\n/C.cs(6,7): warning CS1: w [/p.csproj]\n", "/src/p/a/B.cs:3: CS0103 no name")]
    [InlineData(VsCode, "src/a.x at (3,14): wrong\n", "src/a.x:3:14  wrong")]
    [InlineData(Above, "src/a.js\n  1:1  warning  w\n  2:1  error  one\n  3:1  error  two\n\nb.js\n\n\n\n\n  4:1  error  lost\n", "src/a.js:2:  one|src/a.js:3:  two")]
    [InlineData("""{"problemMatcher": [{"owner": "w", "severity": "warning", "pattern": [{"regexp": "^E (.*)$", "message": 1}]}]}""", "E x\n", "")]
    public void Read_MatcherOfTheUser_FindsItsErrors(string matcher, string log, string expected) =>
        string.Join('|', Read(matcher, log).Select(e => $"{e.File}:{e.Line}:{e.Column} {e.Code} {e.Message}")).ShouldBe(expected);

    [Fact]
    public void Read_FirstInALoop_KeepsWhatCameFirst() =>
        Read(Mine("""{"regexp": "^Bang: (.*)$", "message": 1}, {"regexp": "^  at (\\S+):(\\d+)$", "file": 1, "line": 2, "loop": true, "first": true}"""), "Bang: x\n  at a.js:1\n  at b.js:2\n")
            .Single().ShouldSatisfyAllConditions(e => e.File.ShouldBe("a.js"), e => e.Line.ShouldBe(1));

    [Fact]
    public void Read_LineOfUntil_EndsTheError() =>
        Read(Mine("""{"regexp": "^Bang: (.*)$", "message": 1}, {"regexp": "^  at (\\S+)$", "file": 1, "skip": 9, "optional": true}""", "\"until\": \"^---\","), "Bang: x\n---\n  at b.js\n")
            .Single().File.ShouldBeNull();

    [Fact]
    public void Read_NextErrorOfTheSameKind_EndsTheOneBefore() =>
        Read(Mine("""{"regexp": "^Bang: (.*)$", "message": 1}, {"regexp": "^  at (\\S+)$", "file": 1, "skip": 9, "optional": true}"""), "Bang: x\nBang: y\n  at b.js\n")
            .Select(e => $"{e.Message} {e.File}").ShouldBe(["x ", "y b.js"]);

    [Fact]
    public void Read_Whole_TheLineIsTheMessage() =>
        Read(Mine("""{"regexp": "went (?:wrong|away)", "whole": true, "ignore": ["never"]}"""), "  Bang: it went wrong here \nBang: it never went away\n")
            .Select(e => e.Message).ShouldBe(["Bang: it went wrong here"]);

    [Fact]
    public void Read_AnchorAtTheEndOfTheLine_IsFoundThereOnly() =>
        Read("""{"problemMatcher": [{"owner": "mine", "anchors": [".py:\n"], "pattern": [{"regexp": "^(.*\\.py:.*)$", "message": 1}]}]}""", "a.py::test\nb.py:\nc.py:\r\nd.py: e\n")
            .Select(e => e.Message).ShouldBe(["b.py:", "c.py:"]);

    [Fact]
    public void Read_ExpressionThatBacktracksForEver_IsGivenUp() =>
        Read("""{"problemMatcher": [{"owner": "slow", "pattern": [{"regexp": "^(?=(a+)+$)b(.*)$", "message": 2}]}]}""", string.Concat(Enumerable.Repeat(new string('a', 60) + "!\n", 1000))).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"problemMatcher": [{"owner": "x", "patern": []}]}""", "problemMatcher[0] has the property 'patern', which no matcher has. Did you mean 'pattern'?")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "pattern": [{"regex": "a"}]}]}""", "problemMatcher[0].pattern[0] has the property 'regex', which no pattern has. Did you mean 'regexp'?")]
    [InlineData("""{"problemMatcher": ["$tsc"]}""", "problemMatcher[0] must be an object")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "anchors": [""], "pattern": {"regexp": "a"}}]}""", "an anchor is empty")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "anchors": ["a\nb"], "pattern": {"regexp": "a"}}]}""", "an anchor has a line break")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "pattern": [{"regexp": "a", "above": true}]}]}""", "has no pattern but such that stand above")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "pattern": [{"regexp": "a"}, {"regexp": "a", "above": true}]}]}""", "write those above first")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "until": "(", "pattern": [{"regexp": "a"}]}]}""", "the expression '(' cannot be used")]
    [InlineData("""{"problemMatcher": [{"owner": "x", "pattern": [{"regexp": "a", "file": "one"}]}]}""", "is not a problem-matcher file")]
    public void With_FileThatCannotBeMeant_SaysWhere(string json, string said)
    {
        var message = Should.Throw<FormatException>(() => MatcherSet.BuiltIn.With(json, "mine.json")).Message;

        message.ShouldStartWith("mine.json");
        message.ShouldContain(said);
    }

    private static string Mine(string patterns, string more = "") => $$"""{"problemMatcher": [{"owner": "mine", {{more}} "anchors": ["Bang"], "pattern": [{{patterns}}]}]}""";

    private static IReadOnlyList<StructuredError> Read(string matcher, string log)
    {
        var reader = new FailureReader(MatcherSet.Only(matcher, "mine.json"));
        reader.Feed(Encoding.UTF8.GetBytes(log));
        return [.. reader.Complete().Errors.Select(e => e.Error)];
    }
}
