using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// The pipeline was green, then one commit came: take it back. It stands behind every fix that goes forward, and below the bar of
/// autonomy, since it also takes back what the commit was made for. Silent when none or several commits came since, for a merge, when
/// the commit touches a test, and for failures of the surroundings and of limits, which no commit made.
/// </summary>
internal sealed class RevertCommitFixer : IFixer
{
    private const int ConfidenceWithItsFile = 75;

    public string Id => "revert-commit";

    public int Confidence => 60;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Suspect is not { } commit || commit.ReverseDiff.Length == 0 || commit.Files.Any(TestPaths.IsTest)) return null;
        if (context.Error != context.Classification.Primary || context.Classification.Category is FailureCategory.Transient or FailureCategory.Resource) return null;
        var named = context.Error.File is { } file && context.Sources is { } sources && SourceLocator.Find(sources, file) is { } path && commit.Files.Contains(path);
        return new()
        {
            Kind = FixKind.Revert,
            Diff = commit.ReverseDiff,
            Confidence = named ? ConfidenceWithItsFile : Confidence,
            Summary = $"Take back commit {commit.Commit[..Math.Min(12, commit.Commit.Length)]} ('{commit.Summary}'), the only one since the last green run",
        };
    }
}
