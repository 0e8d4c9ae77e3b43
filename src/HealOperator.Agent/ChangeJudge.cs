using HealOperator.Agent.Redaction;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;

namespace HealOperator.Agent;

/// <summary>Judges changes with the files around them, which the gate has not, and takes secrets out of what is found.</summary>
internal static class ChangeJudge
{
    /// <summary>What only the files show, of all the changes together; null when that is nothing.</summary>
    /// <param name="redactor">Findings name files and tests, and these may hold anything.</param>
    /// <param name="tree">Paths of all files, where they are known; the first change reads tests among them.</param>
    /// <param name="changes">Diffs, each with what reads a whole file as it was before.</param>
    public static IReadOnlyList<GateFinding>? Judge(Redactor redactor, IReadOnlyList<string>? tree, params IEnumerable<(string Diff, Func<string, string?> Read)> changes) => FindingList.Fit(
        changes.SelectMany((change, i) => FileFindings.Judge(change.Diff, change.Read, i == 0 ? tree : null))
            .Select(finding => finding with { File = redactor.Redact(finding.File), Message = redactor.Redact(finding.Message) }));
}
