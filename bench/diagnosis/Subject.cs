using System.Diagnostics;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Bench.Diagnosis;

/// <summary>What is measured: the way from a log, and the code where there is some, to cause and fixes.</summary>
internal sealed class Subject(MatcherSet matchers)
{
    public Answer Diagnose(string logFile, string? repository)
    {
        var watch = Stopwatch.StartNew();
        var first = Once(logFile, repository);
        var elapsed = watch.Elapsed;
        var again = Once(logFile, repository);
        return new(first.Analysis, first.Drafts, elapsed, IsSame(first, again));
    }

    private (FailureAnalysis Analysis, IReadOnlyList<FixDraft> Drafts) Once(string logFile, string? repository)
    {
        var reader = new FailureReader(matchers);
        reader.Feed(File.ReadAllBytes(logFile));
        var analysis = FailureAnalyst.Analyze(reader.Complete());
        var drafts = FixPlanner.Default.Plan(analysis, new() { Sources = repository is null ? null : new FolderTree(repository) });
        return (analysis with { Classification = FixAdvice.Of(analysis.Classification, drafts) }, drafts);
    }

    private static bool IsSame((FailureAnalysis Analysis, IReadOnlyList<FixDraft> Drafts) a, (FailureAnalysis Analysis, IReadOnlyList<FixDraft> Drafts) b) =>
        a.Analysis.Classification == b.Analysis.Classification
        && a.Drafts.SequenceEqual(b.Drafts)
        && a.Analysis.Log.Errors.Select(e => e.Error).SequenceEqual(b.Analysis.Log.Errors.Select(e => e.Error));
}
