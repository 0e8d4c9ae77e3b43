using HealOperator.Agent.Redaction;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;

namespace HealOperator.Agent;

/// <summary>Judges changes with the files around them, which the gate has not, and takes secrets out of what is found.</summary>
internal static class ChangeJudge
{
    /// <summary>What only the files show, of all the changes together; null when that is nothing.</summary>
    /// <param name="redactor">Findings name files and tests, and these may hold anything.</param>
    /// <param name="changes">Diffs, each with what reads a whole file as it was before.</param>
    public static IReadOnlyList<GateFinding>? Judge(Redactor redactor, params IEnumerable<(string Diff, Func<string, string?> Read)> changes) => FindingList.Fit(
        changes.SelectMany(change => FileFindings.Judge(change.Diff, change.Read))
            .Select(finding => finding with { File = redactor.Redact(finding.File), Message = redactor.Redact(finding.Message) }));
}
