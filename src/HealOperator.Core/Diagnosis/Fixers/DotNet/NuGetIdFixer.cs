using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>
/// NU1101: no source has a package of that id, while one that other projects of the repository use, or one of those most used at
/// all, is near. Silent when several are equally near, and on short ids. One letter off is certain enough (84); more is likely.
/// </summary>
internal sealed partial class NuGetIdFixer : IFixer
{
    private const int ShortestId = 5;

    public string Id => "nuget-id";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "NU1101" || context.Sources is not { } sources) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || message.Groups[1].Value is not { Length: >= ShortestId } written) return null;
        var files = sources.Files.Where(f => f.EndsWith("proj", StringComparison.Ordinal) || f.EndsWith(".props", StringComparison.Ordinal) || f.EndsWith(".targets", StringComparison.Ordinal))
            .Select(f => SourceText.Open(sources, f)).OfType<SourceText>().ToList();
        var references = files.SelectMany(f => Reference().Matches(f.Text).Select(m => (File: f, Id: m.Groups[1]))).ToList();
        var used = references.Select(r => r.Id.Value).Where(id => id != written);
        if (NearName.Find(written, used.Concat(NuGetPackages.MostUsed)) is not { } meant) return null;
        var edits = references.Where(r => r.Id.Value == written).Select(r => r.File.Replace(r.Id.Index, written, meant)).ToList();
        if (edits.Count == 0) return null;
        return new()
        {
            Edits = edits,
            Confidence = NearName.Distance(written, meant) == 1 ? Confidence : 74,
            Summary = $"Name the package {meant} in place of {written} in {edits[0].Path}",
        };
    }

    [GeneratedRegex(@"Unable to find package ([\w.-]+?)\.(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex("""<Package(?:Reference|Version)\s[^>]*?\b(?:Include|Update)\s*=\s*"([^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
