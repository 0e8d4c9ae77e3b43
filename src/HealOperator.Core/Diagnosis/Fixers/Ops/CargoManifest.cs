using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>What a Cargo.toml says of its own package.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Dependencies">Names of all dependencies, in ordinal order.</param>
internal sealed partial record CargoManifest(string Name, string Version, IReadOnlyList<string> Dependencies)
{
    /// <summary>Reads a manifest; null when it has no literal name and version, or renames a dependency.</summary>
    public static CargoManifest? Parse(string text)
    {
        var (section, name, version) = ("", default(string), default(string));
        var dependencies = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (Header().Match(line) is { Success: true } header)
            {
                section = header.Groups[1].Value;
                if (OneDependency().Match(section) is { Success: true } table) dependencies.Add(table.Groups[1].Value);
            }
            else if (Entry().Match(line) is { Success: true } entry)
            {
                var (key, value) = (entry.Groups[1].Value, entry.Groups[2].Value);
                if (section.Contains("dependencies", StringComparison.Ordinal) && (key == "package" || value.Contains("package", StringComparison.Ordinal))) return null;
                if (section == "package" && key == "name") name = value.Trim('"');
                else if (section == "package" && key == "version") version = value.Trim('"');
                else if (section.EndsWith("dependencies", StringComparison.Ordinal)) dependencies.Add(key.Split('.')[0].Trim('"'));
            }
        }

        return name is null || version is null || !Plain().IsMatch(version) ? null : new(name, version, [.. dependencies]);
    }

    [GeneratedRegex(@"^\[+([^\]]+)\]+", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"dependencies\.""?([\w-]+)""?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneDependency();

    [GeneratedRegex(@"^([\w.""-]+)\s*=\s*(.*?)\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\d+\.\d+\.\d+[\w.+-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
