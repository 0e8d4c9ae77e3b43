using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Healing;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Tests.Healing;

/// <summary>Which commit counts as the last that was green: the one that a fix may take the code back to.</summary>
public sealed class GreenCommitsTests
{
    private const string Old = "1111111111111111111111111111111111111111";
    private const string New = "2222222222222222222222222222222222222222";

    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private readonly EntityCache<PipelineRun> _runs = new([]);

    private static PipelineRun Failed => Samples.Run();

    [Fact]
    public void Last_NoOtherRun_IsUnknown() => Last(Failed).ShouldBeNull();

    [Fact]
    public void Last_SeveralSucceeded_IsThatOfTheOneThatEndedLast()
    {
        Add(Green("b", New, hours: 2));
        Add(Green("a", Old, hours: 1));

        Last(Failed).ShouldBe(New);
    }

    [Theory]
    [InlineData(RunPhase.Failed)]
    [InlineData(RunPhase.Running)]
    [InlineData(RunPhase.Healed)]
    public void Last_RunThatDidNotEndWellByItself_DoesNotCount(RunPhase phase)
    {
        var run = Green("other", New, hours: 2);
        Add(run with { Status = run.Status! with { Phase = phase } });
        Add(Green("a", Old, hours: 1));

        Last(Failed).ShouldBe(Old);
    }

    [Fact]
    public void Last_RunWithoutACommit_DoesNotCount()
    {
        var run = Green("other", New, hours: 2);
        Add(run with { Status = run.Status! with { Pins = null } });

        Last(Failed).ShouldBeNull();
    }

    [Fact]
    public void Last_RunOfOtherCode_DoesNotCount()
    {
        Add(Of("url", git => git with { Url = "https://git.example.com/acme/other.git" }));
        Add(Of("ref", git => git with { Ref = "release" }));
        Add(Of("path", git => git with { Path = "api" }));

        Last(Failed).ShouldBeNull();
    }

    [Fact]
    public void Last_RunOfOtherSteps_DoesNotCount()
    {
        var run = Green("other", New, hours: 2);
        Add(run with { Spec = run.Spec with { Steps = [run.Spec.Steps![0]] } });

        Last(Failed).ShouldBeNull();
    }

    [Fact]
    public void Last_RunInAnotherNamespace_DoesNotCount()
    {
        var run = Green("other", New, hours: 2);
        Add(run with { Metadata = run.Metadata with { Namespace = "others" } });

        Last(Failed).ShouldBeNull();
    }

    [Fact]
    public void Last_TheRunItself_DoesNotCount()
    {
        var run = Green("web", New, hours: 2) with { Metadata = Failed.Metadata };
        Add(run);

        Last(run).ShouldBeNull();
    }

    [Fact]
    public void Last_RunWithoutAGitSource_IsUnknown()
    {
        Add(Green("a", Old, hours: 1));

        Last(Failed with { Spec = Failed.Spec with { Source = null } }).ShouldBeNull();
    }

    private static PipelineRun Green(string name, string commit, int hours) => Failed with
    {
        Metadata = Failed.Metadata with { Name = name, Uid = $"uid-of-{name}" },
        Status = new() { Phase = RunPhase.Succeeded, Pins = new() { Commit = commit }, FinishedAt = Start.AddHours(hours) },
    };

    private static PipelineRun Of(string name, Func<Core.Pipelines.GitSource, Core.Pipelines.GitSource> change)
    {
        var run = Green(name, New, hours: 2);
        return run with { Spec = run.Spec with { Source = run.Spec.Source! with { Git = change(run.Spec.Source.Git!) } } };
    }

    private void Add(PipelineRun run) => _runs.Apply(run);

    private string? Last(PipelineRun run) => new GreenCommits(_runs).Last(run);
}
