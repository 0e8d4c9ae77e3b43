using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class MatcherEngineTests
{
    [Fact]
    public void Read_LoopOnTheLastLine_EachMatchIsAnErrorOfItsOwn()
    {
        var errors = Read(
            """{"regexp": "^FILE (.+)$", "file": 1}, {"regexp": "^  (\\d+) (?:error|warning) (.+)$", "line": 1, "message": 2, "loop": true, "ignore": [" warning "]}""",
            "FILE a.js\n  1 error one\n  2 warning two\n  3 error three\nFILE b.js\n  4 error four\n  5 error five\n");

        errors.Select(e => (e.File, e.Line, e.Message)).ShouldBe([("a.js", 1, "one"), ("a.js", 3, "three"), ("b.js", 4, "four"), ("b.js", 5, "five")]);
    }

    [Fact]
    public void Read_FrameOfALibraryFirst_FirstFrameThatIsNotPassedOverCounts()
    {
        var errors = Read(Trace, "FILE oops\n  at lib/a.js:1\n  at lib/b.js:2\n  at src/c.js:3\n  at src/d.js:4\n");

        errors.Single().ShouldSatisfyAllConditions(e => e.File.ShouldBe("src/c.js"), e => e.Line.ShouldBe(3));
    }

    [Fact]
    public void Read_NothingButFramesOfALibrary_FirstOfThemCounts()
    {
        var errors = Read(Trace, "FILE oops\n  at lib/a.js:1\n  at lib/b.js:2\n");

        errors.Single().ShouldSatisfyAllConditions(e => e.File.ShouldBe("lib/a.js"), e => e.Line.ShouldBe(1));
    }

    [Fact]
    public void Read_AppendedLine_GoesOnWithTheMessage() =>
        Read("""{"regexp": "^FILE (.+)$", "message": 1}, {"regexp": "^  (.+)$", "message": 1, "append": true, "optional": true}""", "FILE code E1\n  not found\n")
            .Single().ShouldSatisfyAllConditions(e => e.Message.ShouldBe("code E1; not found"), e => e.LogLine.ShouldBe(1));

    [Fact]
    public void Read_LoopThatKeepsItsFirst_EachCauseGivesItsFirstFrame()
    {
        const string frame = """{"regexp": "^  at (\\S+):(\\d+)$", "file": 1, "line": 2, "optional": true, "loop": true, "first": true, "ignore": ["lib/"]}""";
        var errors = Read(
            $$"""{"regexp": "^FILE (.+)$", "message": 1}, {{frame}}, {"regexp": "^Caused by: (.+)$", "message": 1, "optional": true}, {{frame}}""",
            "FILE oops\n  at src/a.js:1\n  at src/b.js:2\nCaused by: deep\n  at lib/c.js:3\n  at src/d.js:4\n  at src/e.js:5\nFILE more\n  at src/f.js:6\n");

        errors.Select(e => (e.File, e.Line, e.Message)).ShouldBe([("src/d.js", 4, "deep"), ("src/f.js", 6, "more")]);
    }

    [Fact]
    public void Read_LooksAsideForAPlace_TheNextErrorOfItsKindIsStillFound()
    {
        var errors = Read(Aside, "FILE one\n  at lib/a.py:1\nSAYS first\nFILE two\n  at src/b.py:2\nSAYS second\n");

        errors.Select(e => (e.File, e.Line, e.Message)).ShouldBe([("src/b.py", 2, "first"), ("src/b.py", 2, "second")]);
    }

    [Fact]
    public void Read_PlaceIsKnown_LookingAsideDoesNotReplaceIt() =>
        Read(Aside, "FILE one\n  at src/a.py:1\nSAYS first\nFILE two\n  at src/b.py:2\n").Single().File.ShouldBe("src/a.py");

    [Fact]
    public void Read_NextErrorBegins_TheOneBeforeTakesNothingOfIt() =>
        Read("""{"regexp": "^FILE (.+)$", "task": 1}, {"regexp": "^SAYS (.+)$", "message": 1, "skip": 9}""", "FILE one\nFILE two\nSAYS this\n")
            .Single().Task.ShouldBe("two");

    private const string Aside =
        """
        {"regexp": "^FILE (.+)$"}, {"regexp": "^  at (\\S+):(\\d+)$", "file": 1, "line": 2, "loop": true, "ignore": ["lib/"]},
        {"regexp": "^SAYS (.+)$", "message": 1},
        {"regexp": "^  at (\\S+):(\\d+)$", "file": 1, "line": 2, "loop": true, "optional": true, "skip": 2, "aside": true, "ignore": ["lib/"]}
        """;

    [Fact]
    public void Read_AppendedTasks_AreAPath() =>
        Read("""{"regexp": "^FILE (.+)$", "task": 1}, {"regexp": "^   (\\w+):?$", "task": 1, "append": true, "loop": true}, {"regexp": "^  (\\S.+)$", "message": 1}""", "FILE suite\n   inner\n   test:\n  oops\n")
            .Single().Task.ShouldBe("suite > inner > test");

    [Fact]
    public void Read_RefinementWithAdvice_FillsInItsGroup()
    {
        var reader = new FailureReader(MatcherSet.BuiltIn.With(
            """{"problemMatcher": [{"owner": "mine", "category": "Runtime", "pattern": [{"regexp": "^FILE (.+)$", "message": 1}], "refine": [{"regexp": "no module (\\w+)", "rule": "x", "suggestion": "add $1"}]}]}""", "mine.json"));
        reader.Feed("FILE no module abc\n"u8);

        reader.Complete().Primary!.Error.Suggestion.ShouldBe("add abc");
    }

    private const string Trace =
        """{"regexp": "^FILE (.+)$", "message": 1}, {"regexp": "^  at (\\S+):(\\d+)$", "file": 1, "line": 2, "optional": true, "skip": 2, "ignore": ["lib/"]}""";

    private static IReadOnlyList<StructuredError> Read(string patterns, string log)
    {
        var reader = new FailureReader(MatcherSet.BuiltIn.With($$"""{"problemMatcher": [{"owner": "mine", "category": "Runtime", "anchors": ["FILE"], "pattern": [{{patterns}}]}]}""", "mine.json"));
        reader.Feed(Encoding.UTF8.GetBytes(log));
        return [.. reader.Complete().Errors.Select(e => e.Error).Where(e => e.Tool == "mine")];
    }
}
