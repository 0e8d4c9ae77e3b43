using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds changes of what git and reviewers see: tests that are ignored, diffs that are not shown, owners who are no longer asked.</summary>
internal sealed class ReviewFileCheck : IChangeCheck
{
    private static readonly SafeRegex Tests = SafeRegex.OfWhole(@"(?i)^!?/?(\*\*/)?[\w*./-]*(tests?|specs?|__tests__|_test\.\w+|test_\*)[\w*./-]*$");

    private static readonly SafeRegex Hides = SafeRegex.OfWhole(@"\s-diff\b|\bdiff=\w+|linguist-generated|linguist-vendored|\s-text\b|\bmerge=ours|\s(binary|export-ignore)\b|\bfilter=");

    private static readonly SafeRegex Plain = SafeRegex.OfWhole(@"\.(png|jpe?g|gif|ico|webp|pdf|zip|gz|jar|woff2?|ttf|mp[34]|bin|exe|dll|so|psd|svg|parquet|db|lock)\b");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => change.Files.SelectMany(file => file.Path[(file.Path.LastIndexOf('/') + 1)..] switch
    {
        ".gitignore" or ".dockerignore" or ".npmignore" or "exclude" => Added(file).Where(line => Tests.IsMatch(line.Text.Trim()) && line.Text.TrimStart() is not ['!' or '#', ..]).Select(line => Of(ChangeRule.SkipTest, "tests-ignored", file, line.NewLine, "Tests are left out of the repository.")),
        ".gitattributes" => Added(file).Where(line => Hides.IsMatch(line.Text) && !Plain.IsMatch(line.Text)).Select(line => Of(ChangeRule.AddOpaqueFile, "diff-hidden", file, line.NewLine, "Changes of these files are no longer shown.")),
        "CODEOWNERS" => Lost(file).Select(line => Of(ChangeRule.SilenceLinter, "owner-removed", file, line.OldLine, "Somebody is no longer asked for a review.")),
        _ => [],
    });

    private static IEnumerable<DiffLine> Added(ChangedFile file) => file.Diff.Lines.Where(line => line.Kind is DiffLineKind.Added && !file.Diff.RemovedLines.Contains(line.Text));

    /// <summary>Rules of which a word is gone.</summary>
    private static IEnumerable<DiffLine> Lost(ChangedFile file) => file.Diff.Lines
        .Where(line => line.Kind is DiffLineKind.Removed && line.Text.AsSpan().TrimStart() is not ([] or ['#', ..]) && !file.Diff.AddedLines.Any(added => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(added.Split(' ').Contains)));

    private static GateFinding Of(ChangeRule rule, string code, ChangedFile file, int line, string message) => new() { Rule = rule, Code = code, File = file.Path, Line = line, Message = message, Certain = false };
}
