using HealOperator.Agent.Local;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Cli.Diagnosis;

/// <summary>What heal diagnose prints in JSON.</summary>
internal sealed record DiagnosisDocument(
    string Category, string FourWay, bool Unknown, string Fingerprint, string Why, PrimaryDocument? Primary, IReadOnlyList<ProposalDocument> Proposals)
{
    public static DiagnosisDocument Of(LocalFindings findings)
    {
        var found = findings.Classification;
        return new(
            found.Category.ToString(), found.FourWay.ToString(), found.Category == FailureCategory.Unknown, found.Fingerprint, found.Why,
            found.Primary is { } e ? new(e.Tool, e.Task, e.File, e.Line, e.Column, e.Code, e.Message, e.Suggestion, e.LogLine) : null,
            [.. findings.Drafts.Select(Of)]);
    }

    // Named as people approve a proposal: by the beginning of its digest.
    private static ProposalDocument Of(FixDraft draft)
    {
        var digest = PatchDigest.Compute(draft.Kind, draft.Diff, draft.Override);
        return new(digest[..12], draft.Fixer, draft.Kind.ToString(), draft.Confidence, draft.Summary, draft.Diff, digest);
    }
}
