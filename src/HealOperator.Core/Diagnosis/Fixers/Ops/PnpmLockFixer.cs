using System.Text.Json;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// pnpm --frozen-lockfile where package.json asks for another range, and the locked version lies in it: the lock gets the range.
/// Silent when a dependency was added or removed, when the locked version does not fit, and in workspaces of several packages.
/// </summary>
internal sealed partial class PnpmLockFixer : IFixer
{
    private static readonly string[] Sections = ["dependencies", "devDependencies", "optionalDependencies"];

    public string Id => "pnpm-lock";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!Outdated().IsMatch($"{context.Error.Code} {context.Error.Message}") || context.Sources is not { } sources) return null;
        if (SourceText.Open(sources, "pnpm-lock.yaml") is not { } file || Importer().Matches(file.Text) is not [var importer]) return null;
        if (sources.Read(file.Path[..^"pnpm-lock.yaml".Length] + "package.json") is not { } manifest || Ranges(manifest) is not { } ranges) return null;
        var locked = Entry().Matches(importer.Value).ToList();
        if (!locked.Select(e => e.Groups[1].Value).Order(StringComparer.Ordinal).SequenceEqual(ranges.Keys.Order(StringComparer.Ordinal))) return null;
        var edits = new List<TextEdit>();
        foreach (var entry in locked)
        {
            var (written, range) = (entry.Groups[2], ranges[entry.Groups[1].Value]);
            if (written.Value == range) continue;
            if (!VersionRange.Holds(range, entry.Groups[3].Value)) return null;
            edits.Add(file.Replace(importer.Index + written.Index, written.Value, range));
        }

        return edits.Count == 0 ? null : new() { Edits = edits, Summary = $"Write the ranges of package.json into {file.Path}; the locked versions lie in them" };
    }

    private static Dictionary<string, string>? Ranges(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            var ranges = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var section in Sections)
            {
                if (!json.RootElement.TryGetProperty(section, out var names)) continue;
                foreach (var name in names.EnumerateObject()) ranges[name.Name] = name.Value.GetString() ?? "";
            }

            return ranges;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"ERR_PNPM_OUTDATED_LOCKFILE|pnpm-lock\.yaml is not up to date", RegexOptions.CultureInvariant)]
    private static partial Regex Outdated();

    [GeneratedRegex(@"^importers:\n\n  \.:\n(?:    .*\n)+(?=\n\S)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Importer();

    [GeneratedRegex(@"^      '?([^\s':]+)'?:\n        specifier: (\S+)\n        version: ([\d.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
