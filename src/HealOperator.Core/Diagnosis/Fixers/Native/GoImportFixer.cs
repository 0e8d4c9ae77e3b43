using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// Go's imports: takes out one that is not used, adds that of a standard package whose name stands for it alone. Silent when the line
/// holds another import, and about packages with a namesake (rand, template).
/// </summary>
internal sealed partial class GoImportFixer : IFixer
{
    public string Id => "go-import";

    public int Confidence => 92;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "go" || SourceText.Open(context) is not { } file || context.Error.Line is not { } line) return null;
        var unused = Unused().Match(context.Error.Message);
        if (unused.Success)
        {
            var path = unused.Groups["path"].Value;
            return GoImports.Remove(file, line, path) is { } removal ? new() { Edits = [removal], Summary = $"Take out the unused import \"{path}\" in {file.Path}" } : null;
        }

        var missing = Missing().Match(context.Error.Message);
        if (!missing.Success || GoStandardPackages.PathOf(missing.Groups[1].Value) is not { } package) return null;
        var name = missing.Groups[1].Value;
        if (WordPlace.Find(file, line, context.Error.Column, name) is not { } place || !file.Text.AsSpan(place + name.Length).StartsWith(".")) return null;
        return GoImports.Add(file, package) is { } addition ? new() { Edits = [addition], Summary = $"Import \"{package}\" in {file.Path}" } : null;
    }

    [GeneratedRegex(@"^(?:imported and not used: ""(?<path>[^""]+)""(?: as \w+)?|""(?<path>[^""]+)"" imported (?:as \w+ )?and not used)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unused();

    [GeneratedRegex(@"^(?:undefined|undeclared name): (\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
