using HealOperator.Core.Gating;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>
/// What is found of a part of a proposal with the files around it. What holds for the whole holds for its part too, so that a search never makes
/// a judgement milder, unless the part leaves the file alone; and what the part's own trial found is added, since a half can be worse than a whole.
/// </summary>
internal static class PartFindings
{
    public static IReadOnlyList<GateFinding>? Of(FixProposal whole, string diff, IReadOnlyList<GateFinding>? found)
    {
        var gone = Paths(whole.Diff).Except(Paths(diff)).ToHashSet();
        return FindingList.Fit([.. (whole.Findings ?? []).Where(finding => !gone.Contains(finding.File)), .. found ?? []]);
    }

    private static IEnumerable<string> Paths(string diff) => ParsedDiff.TryParse(diff, out var parsed, out _) ? parsed.Files.SelectMany(file => file.Paths) : [];
}
