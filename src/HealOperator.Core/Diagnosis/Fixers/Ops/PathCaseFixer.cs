using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// A missing file, folder or module that the repository has in other letter case only: the reference is spelt as the repository has it.
/// Silent when the path exists as written, when several differ in case alone, when the code does not write it in exactly one place,
/// when the path would not lead there from that place, and in tests. Headers are sought in folders that only the build knows.
/// </summary>
internal sealed class PathCaseFixer : IFixer
{
    private const int ConfidenceInHeaders = 78;

    public string Id => "path-case";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || MissingPath.Of(context.Error.Message) is not { } missing) return null;
        if (PathSpelling.Find(sources, missing) is not { } spelling) return null;
        foreach (var end in spelling.Ends())
        {
            if (SourceSearch.Replace(context, end.Written, end.Meant) is not { } edit) continue;
            var isReached = end.IsReachedFrom(edit.Path, sources.Root);
            if (!isReached && !IsHeader(end.Meant)) return null;
            return new()
            {
                Edits = [edit],
                Confidence = isReached ? Confidence : ConfidenceInHeaders,
                Summary = $"Write '{end.Meant}' for '{end.Written}' in {edit.Path}: the letter case counts",
            };
        }

        return null;
    }

    private static bool IsHeader(string path) =>
        path.EndsWith(".h", StringComparison.Ordinal) || path.EndsWith(".hpp", StringComparison.Ordinal) || path.EndsWith(".hh", StringComparison.Ordinal);
}
