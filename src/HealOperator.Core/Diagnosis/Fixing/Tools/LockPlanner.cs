using System.Globalization;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixing.Tools;

/// <summary>
/// Lets a package manager bring its lock file in step with the manifest. Silent where the lock file is missing (nobody wanted one), stands with a test, or is not meant
/// without doubt; and on a checksum that does not fit: that is no slip of anybody's, but what a lock is there to catch.
/// </summary>
internal static class LockPlanner
{
    private const string Folder = "cd \"${0%/*}\" && ";

    public static IEnumerable<FixDraft> Plan(FailureAnalysis analysis, FixInputs inputs) => All(analysis, inputs).DistinctBy(draft => draft.Summary);

    private static IEnumerable<FixDraft> All(FailureAnalysis analysis, FixInputs inputs)
    {
        if (!inputs.CanRunTools || inputs.Sources is not { } sources) yield break;
        foreach (var found in analysis.Log.Causes.DistinctBy(e => e.Error))
        {
            var said = string.Join('\n', found.Following.Prepend($"{found.Error.Code} {found.Error.Message}"));
            foreach (var tool in LockCatalogue.All.Where(t => t.Complaint.IsMatch(said)))
            {
                if (Find(tool, said, found.Error, sources) is not { } path || Script(tool, said) is not { } script) continue;
                yield return new()
                {
                    Kind = FixKind.Code,
                    Fixer = tool.Id,
                    Confidence = tool.Confidence,
                    Summary = $"Bring {path} in step with its manifest: {script}",
                    Tool = ["sh", "-c", Folder + script],
                    ToolFiles = [.. Changed(tool, path, sources)],
                };
            }
        }
    }

    private static string? Find(LockTool tool, string said, StructuredError error, ISourceTree sources)
    {
        var all = sources.Files.Where(f => f == tool.Lock || f.EndsWith($"/{tool.Lock}", StringComparison.Ordinal)).ToList();
        var manifest = error.File is { } file && tool.IsManifest(Path.GetFileName(file)) ? SourceLocator.Find(sources, file) : null;
        var path = manifest is not null ? FolderOf(manifest) + tool.Lock
            : Printed(tool, said) is { } printed ? SourceLocator.Find(sources, printed)
            : sources.Root.Length > 0 && all.Contains($"{sources.Root}/{tool.Lock}") ? $"{sources.Root}/{tool.Lock}"
            : all.Count == 1 ? all[0] : null;
        return path is not null && all.Contains(path) && !TestPaths.IsTest(path) && Manifests(tool, path, sources).Take(2).Count() == 1 ? path : null;
    }

    // A name without its folder says nothing about which one is meant.
    private static string? Printed(LockTool tool, string said) =>
        said.Split(' ', '`', '"', '\n', '(', ')').FirstOrDefault(word => word.Replace('\\', '/').EndsWith($"/{tool.Lock}", StringComparison.Ordinal));

    private static IEnumerable<string> Manifests(LockTool tool, string path, ISourceTree sources)
    {
        var folder = FolderOf(path);
        return sources.Files.Where(f => FolderOf(f) == folder && tool.IsManifest(f[folder.Length..]));
    }

    private static IEnumerable<string> Changed(LockTool tool, string path, ISourceTree sources) =>
        (tool.ChangesManifest ? Manifests(tool, path, sources) : []).Append(path).Order(StringComparer.Ordinal);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string? Script(LockTool tool, string said)
    {
        if (tool.Names is not { } names) return tool.Script;
        var packages = names.Matches(said).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        return packages.Count == 0 ? null : string.Format(CultureInfo.InvariantCulture, tool.Script, string.Join(' ', packages));
    }
}
