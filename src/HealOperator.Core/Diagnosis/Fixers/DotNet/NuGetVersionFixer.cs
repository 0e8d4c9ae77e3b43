using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>
/// NU1102: no source has that version, and NuGet names the nearest one that is there. Only likely (70): another version may be
/// meant. Silent when the version does not stand beside the package exactly once.
/// </summary>
internal sealed partial class NuGetVersionFixer : IFixer
{
    public string Id => "nuget-version";

    public int Confidence => 70;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "NU1102" || context.Sources is not { } sources) return null;
        var message = Missing().Match(context.Error.Message);
        var nearest = context.Following.Take(6).Select(l => Nearest().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).Distinct().ToList();
        if (!message.Success || nearest is not [var meant]) return null;
        var (package, written) = (Regex.Escape(message.Groups[1].Value), message.Groups[2].Value);
        var reference = new Regex($"""<Package(?:Reference|Version)\s[^>]*?\bInclude\s*=\s*"{package}"[^>]*?\bVersion\s*=\s*"({Regex.Escape(written)})["]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        var places = sources.Files.Where(f => f.EndsWith("proj", StringComparison.Ordinal) || f.EndsWith(".props", StringComparison.Ordinal))
            .Select(f => SourceText.Open(sources, f)).OfType<SourceText>()
            .SelectMany(f => reference.Matches(f.Text).Select(m => f.Replace(m.Groups[1].Index, written, meant))).ToList();
        return places is not [var edit] ? null : new() { Edits = [edit], Summary = $"Use {message.Groups[1].Value} {meant}, the version nearest to {written} that there is, in {edit.Path}" };
    }

    [GeneratedRegex(@"Unable to find package ([\w.-]+) with version \(>= ([\w.+-]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\[ Nearest version: (\S+) \]", RegexOptions.CultureInvariant)]
    private static partial Regex Nearest();
}
