using System.Text;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Attempts;

/// <summary>Keeps the status of an attempt below 32 KiB; the whole evidence is in the ConfigMap.</summary>
internal static class StatusSize
{
    private const int LargestDiffs = 16 * 1024;

    private const int LongestSummary = 500;

    private const int MostItems = 8;

    public static bool Fits(FixProposal proposal) =>
        Encoding.UTF8.GetByteCount(proposal.Diff) + Encoding.UTF8.GetByteCount(proposal.CumulativeDiff) <= LargestDiffs
        && proposal.Summary.Length + proposal.Fixer.Length <= Bounded.Message * 2;

    public static IReadOnlyList<EvidenceItem> Trim(IReadOnlyList<EvidenceItem> items) =>
        [.. items.Take(MostItems).Select(item => item with { Summary = Bounded.Text(item.Summary, LongestSummary) })];

    public static Classification Trim(Classification classification) => classification with
    {
        Why = Bounded.Text(classification.Why),
        Primary = classification.Primary is { } primary
            ? primary with { Message = Bounded.Text(primary.Message), Suggestion = primary.Suggestion is { } advice ? Bounded.Text(advice) : null }
            : null,
    };
}
