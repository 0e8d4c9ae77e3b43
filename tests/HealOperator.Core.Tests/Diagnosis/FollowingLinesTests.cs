using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class FollowingLinesTests
{
    [Fact]
    public void Read_ErrorWithCodeFrame_KeepsTheCleanLinesAfterIt() =>
        Read("before\n\x1b[31msrc/a.ts(1,2): error TS1: one\x1b[0m\n\x1b[2m  1 | let a\x1b[0m\n\nend\n").Primary!.Following.ShouldBe(["  1 | let a", "", "end"]);

    [Fact]
    public void Read_ErrorOfSeveralLines_StartsAfterItsOwnLine() =>
        Read("error[E0425]: cannot find value\n  --> src/main.rs:2:5\n   |\n2 |     x\n").Primary!.Following.ShouldBe(["  --> src/main.rs:2:5", "   |", "2 |     x"]);

    [Fact]
    public void Read_SameErrorTwice_IsOneWithTheLinesOfTheFirst()
    {
        var log = Read("a.ts(1,2): error TS1: one\nfirst\na.ts(1,2): error TS1: one\nsecond\n");

        log.Errors.ShouldHaveSingleItem().ShouldBe(log.Primary);
        log.Primary!.Following[0].ShouldBe("first");
    }

    [Fact]
    public void Read_ManyErrorsWithLongLines_KeepsWhatItMay()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++) text.Append($"a.ts({i},2): error TS1: one\n").Insert(text.Length, new string('x', 600) + "\n", 50);

        var errors = Read(text.ToString()).Errors;

        errors.Count.ShouldBe(60);
        errors.Take(FollowingLines.MostErrors).ShouldAllBe(e => e.Following.Count == FollowingLines.MostLines && e.Following[0].Length == LogExcerpt.MostChars);
        errors.Skip(FollowingLines.MostErrors).ShouldAllBe(e => e.Following.Count == 0);
    }

    [Fact]
    public void Read_PrimaryErrorAfterTooManyOthers_IsKeptWithItsLines()
    {
        var text = new StringBuilder();
        for (var i = 0; i < FailureReader.MostErrors + 10; i++) text.Append($"run.sh: line {i}: x: command not found\n");

        var log = Read(text.Append("a.ts(1,2): error TS1: one\nframe\n").ToString());

        log.Primary!.Following.ShouldBe(["frame"]);
        log.Errors.Count.ShouldBe(FailureReader.MostErrors);
        log.Errors.ShouldContain(log.Primary);
    }

    [Fact]
    public void Plan_FixerThatReadsTheCodeFrame_GetsIt()
    {
        var fixer = new Listener();
        new FixPlanner([fixer]).Plan(FailureAnalyst.Analyze(Read("a.ts(1,2): error TS1: one\n  1 | let a\n")), new());

        fixer.Heard.ShouldBe(["  1 | let a"]);
    }

    private static FailureLog Read(string text)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(text));
        return reader.Complete();
    }

    private sealed class Listener : IFixer
    {
        public IReadOnlyList<string> Heard { get; private set; } = [];

        public string Id => "listener";

        public int Confidence => 50;

        public FixCandidate? TryFix(FixContext context)
        {
            Heard = context.Following;
            return null;
        }
    }
}
