using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// cargo --locked with a Cargo.lock that has an older version of the workspace's own packages: the lock gets the versions of the
/// manifests. Silent when a dependency was added, removed or renamed: what the lock must say then, only cargo knows.
/// </summary>
internal sealed partial class CargoLockFixer : IFixer
{
    public string Id => "cargo-lock";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Outdated().Match(context.Error.Message);
        if (!message.Success || context.Sources is not { } sources || SourceText.Open(sources, message.Groups[1].Value) is not { } file) return null;
        var folder = file.Path[..^"Cargo.lock".Length];
        var edits = new List<TextEdit>();
        foreach (var path in sources.Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && f.Split('/')[^1] == "Cargo.toml"))
        {
            if (sources.Read(path) is not { } text || !text.Contains("[package]", StringComparison.Ordinal)) continue;
            if (CargoManifest.Parse(text) is not { } manifest || Package(file.Text, manifest) is not { } locked) return null;
            if (!locked.Dependencies.SequenceEqual(manifest.Dependencies)) return null;
            if (locked.Version.Value != manifest.Version) edits.Add(file.Replace(locked.Version.Index, locked.Version.Value, manifest.Version));
        }

        return edits.Count == 0 ? null : new() { Edits = edits, Summary = $"Lock the versions of the manifests in {file.Path}" };
    }

    private static (Group Version, IReadOnlyList<string> Dependencies)? Package(string text, CargoManifest manifest)
    {
        var own = OwnPackage().Matches(text).Where(m => m.Groups[1].Value == manifest.Name).Take(2).ToList();
        if (own.Count != 1) return null;
        var dependencies = own[0].Groups[3].Captures.Select(c => c.Value.Trim().Trim('"', ',').Split(' ')[0]).Order(StringComparer.Ordinal);
        return (own[0].Groups[2], [.. dependencies]);
    }

    [GeneratedRegex(@"lock file (\S*Cargo\.lock) (?:needs to be updated|because --(?:locked|frozen))", RegexOptions.CultureInvariant)]
    private static partial Regex Outdated();

    // Packages of a registry have a source between version and dependencies.
    [GeneratedRegex(@"\[\[package\]\]\nname = ""([^""]+)""\nversion = ""([^""]+)""\n(?:dependencies = \[\n( ""[^""]+"",\n)*\]\n)?(?=\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPackage();
}
