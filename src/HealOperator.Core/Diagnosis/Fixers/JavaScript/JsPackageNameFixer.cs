using System.Text.Json;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// An import of a package that is not there, while package.json lists exactly one of a near name. Silent when package.json lists
/// the written name (then it is not installed), and when the file names the package more than once.
/// </summary>
internal sealed class JsPackageNameFixer : IFixer
{
    private static readonly string[] Lists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

    public string Id => "js-package-name";

    public int Confidence => 85;

    public FixCandidate? TryFix(FixContext context)
    {
        if (JsComplaint.MissingModule(context.Error) is not { } missing || missing.StartsWith('.') || missing.StartsWith('/') || missing.Contains(':', StringComparison.Ordinal)) return null;
        if (JsComplaint.Importer(context) is not { } file) return null;
        var package = Package(missing);
        var listed = Listed(file.Path, context.Sources!);
        if (listed.Contains(package) || NearName.Find(package, listed) is not { } meant) return null;
        if (JsComplaint.Specifier(JsCode.Parse(file.Text), s => Package(s) == package) is not { } specifier) return null;
        return new()
        {
            Edits = [file.Replace(specifier.Start + 1, package, meant)],
            Summary = $"Import '{meant}', which package.json lists, in place of '{package}' in {file.Path}",
        };
    }

    private static string Package(string specifier)
    {
        var parts = specifier.Split('/');
        return specifier.StartsWith('@') && parts.Length > 1 ? $"{parts[0]}/{parts[1]}" : parts[0];
    }

    private static HashSet<string> Listed(string path, ISourceTree sources)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var folder = JsModules.Parent(path); ; folder = JsModules.Parent(folder))
        {
            if (sources.Read(folder.Length == 0 ? "package.json" : $"{folder}/package.json") is { } text) AddNames(text, names);
            if (folder.Length == 0) return names;
        }
    }

    private static void AddNames(string text, HashSet<string> names)
    {
        try
        {
            using var manifest = JsonDocument.Parse(text);
            foreach (var list in Lists)
            {
                if (manifest.RootElement.ValueKind != JsonValueKind.Object || !manifest.RootElement.TryGetProperty(list, out var packages) || packages.ValueKind != JsonValueKind.Object) continue;
                foreach (var package in packages.EnumerateObject()) names.Add(package.Name);
            }
        }
        catch (JsonException)
        {
            // A manifest that cannot be read lists nothing.
        }
    }
}
