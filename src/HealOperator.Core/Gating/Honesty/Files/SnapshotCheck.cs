using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds recorded expectations that are rewritten or deleted; a new one takes nothing away.</summary>
internal sealed class SnapshotCheck : IChangeCheck
{
    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        change.Files.Where(file => file.Diff.OldPath is { } old && Recorded.IsMatch(old) && (file.Diff.RemovedLines.Count > 0 || file.Diff.IsBinary || file.IsDeleted)).Select(file => new GateFinding
        {
            Rule = ChangeRule.WeakenAssertion,
            Code = file.IsDeleted ? "snapshot-deleted" : "snapshot-rewritten",
            File = file.Path,
            Line = file.Diff.Lines.FirstOrDefault(line => line.Kind is DiffLineKind.Removed) is { Text: not null } line ? line.OldLine : null,
            Message = file.IsDeleted ? "What the tests expect is deleted." : "What the tests expect is rewritten: to what the code does now?",
            Certain = false,
        });

    private static readonly SafeRegex Recorded = SafeRegex.OfWhole(@"\.(snap|ambr|golden|approved\.[a-z]+|verified\.[a-z]+)$|(^|/)(__snapshots__|__image_snapshots__|snapshots?|goldens?|golden[-_]files|baselines?)/|(^|/)(tests?|testdata|fixtures|spec|__tests__)/(.*/)?[^/]*(expected|golden|baseline|snapshot)[^/]*(/|$)", RegexOptions.IgnoreCase);
}
