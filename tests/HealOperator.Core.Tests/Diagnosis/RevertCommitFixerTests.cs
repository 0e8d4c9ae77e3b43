using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class RevertCommitFixerTests
{
    private const string Failure = "Traceback (most recent call last):\n  File \"/app/etl.py\", line 3, in <module>\n    run()\nValueError: 3 is not a region\n";

    [Theory]
    [InlineData("etl.py", 75)]
    [InlineData("load.py", 60)]
    public void Plan_OneCommitSinceGreen_TakesItBack(string changed, int confidence)
    {
        var draft = Plan(Failure, Commit(changed)).ShouldHaveSingleItem();

        (draft.Kind, draft.Fixer, draft.Confidence).ShouldBe((FixKind.Revert, "revert-commit", confidence));
        draft.Diff.ShouldBe("the way back");
        draft.Summary.ShouldContain("0123456789ab");
    }

    [Fact]
    public void Plan_CommitThatTouchesATest_Silent() => Plan(Failure, Commit("tests/test_etl.py")).ShouldBeEmpty();

    [Fact]
    public void Plan_FailureOfTheSurroundings_RunsAgainAndTakesNothingBack() =>
        Plan("getaddrinfo EAI_AGAIN packages.example.com\n", Commit("etl.py")).ShouldAllBe(draft => draft.Kind == FixKind.Rerun);

    [Fact]
    public void Plan_NoSuspect_Silent() => Plan(Failure, null).ShouldBeEmpty();

    private static SuspectCommit Commit(string changed) => new()
    {
        Commit = "0123456789abcdef0123456789abcdef01234567",
        Summary = "Load regions",
        Files = [changed],
        ReverseDiff = "the way back",
    };

    private static IReadOnlyList<FixDraft> Plan(string log, SuspectCommit? suspect)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(log));
        return FixPlanner.Default.Plan(FailureAnalyst.Analyze(reader.Complete()), new() { Sources = new Files(), Suspect = suspect });
    }

    private sealed class Files : ISourceTree
    {
        IReadOnlyList<string> ISourceTree.Files => ["etl.py", "load.py"];

        public string Root => "";

        public string? Read(string path) => "";
    }
}
