using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// COPY or ADD of a file that is not there, where one file beside it differs in a single letter. Silent when more differs, when
/// several are as near, and when the Dockerfile does not write the name in exactly one place.
/// </summary>
internal sealed partial class DockerCopyFixer : IFixer
{
    public string Id => "docker-copy";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || !Copies().IsMatch(context.Error.Message) || MissingPath.Of(context.Error.Message) is not { } missing) return null;
        var written = missing.Written.TrimStart('/');
        var slash = written.LastIndexOf('/');
        var (folder, name) = (written[..(slash + 1)], written[(slash + 1)..]);
        var prefix = sources.Root.Length > 0 && sources.Files.Any(f => f.StartsWith($"{sources.Root}/{folder}", StringComparison.Ordinal)) ? $"{sources.Root}/{folder}" : folder;
        var beside = sources.Files.Where(f => f.StartsWith(prefix, StringComparison.Ordinal)).Select(f => f[prefix.Length..].Split('/')[0]).Distinct().ToList();
        if (beside.Contains(name) || NearName.Find(name, beside) is not { } near || NearName.Distance(name, near) != 1) return null;
        if (SourceSearch.Replace(context, written, folder + near) is not { } edit) return null;
        return new()
        {
            Edits = [edit],
            Summary = $"Copy {folder}{near} in place of {written} in {edit.Path}",
        };
    }

    [GeneratedRegex(@"failed to (?:calculate checksum|compute cache key)|(?:COPY|ADD) failed|building at STEP ""(?:COPY|ADD) ", RegexOptions.CultureInvariant)]
    private static partial Regex Copies();
}
