using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// The fix that ruff prints under its finding. Silent when the file does not have the lines that the diff takes away or keeps, or it is of a notebook's cell;
/// below 80 when ruff says that the fix is unsafe, or would not apply it without being asked ("[*]" is missing).
/// </summary>
internal sealed class RuffDiffFixer : IFixer
{
    public string Id => "ruff-diff";

    public int Confidence => 92;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "ruff" || SourceText.Open(context) is not { } file || RuffDiff.Parse(context.Following) is not { } diff) return null;
        if (diff.Edits(file) is not { Count: > 0 } edits) return null;
        return new()
        {
            Edits = edits,
            Confidence = !diff.IsUnsafe && context.Error.Message.Contains("[*]", StringComparison.Ordinal) ? null : 70,
            Summary = $"{context.Error.Suggestion ?? "Apply the fix that ruff prints"} ({context.Error.Code}) in {file.Path}",
        };
    }
}
