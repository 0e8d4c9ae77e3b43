using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// The diff that black, isort and ruff format print with --diff, applied as it is. Silent when the file is not the one that it was made for, or when the diff
/// is longer than the lines that are kept of a log.
/// </summary>
internal sealed class FormatDiffFixer : IFixer
{
    public string Id => "format-diff";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("black" or "isort") || SourceText.Open(context) is not { } file) return null;
        var lines = context.Following.SkipWhile(l => l.StartsWith("--- ", StringComparison.Ordinal) || l.StartsWith("+++ ", StringComparison.Ordinal)).ToList();
        var skipped = context.Following.Count - lines.Count;
        if (PrintedDiff.Edits(file, lines, FollowingLines.MostLines - skipped) is not { Count: > 0 } edits) return null;
        return new() { Edits = edits, Summary = $"Format {file.Path} as {context.Error.Tool} shows" };
    }
}
