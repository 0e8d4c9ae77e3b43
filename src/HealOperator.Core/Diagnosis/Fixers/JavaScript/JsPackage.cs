using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The package that a file belongs to: the nearest folder above it with a package.json or a tsconfig.json.</summary>
internal static class JsPackage
{
    private static readonly string[] Manifests = ["package.json", "tsconfig.json"];

    /// <summary>The folder; "" is the repository's own.</summary>
    public static string FolderOf(string path, ISourceTree sources)
    {
        var folder = JsModules.Parent(path);
        while (folder.Length > 0 && !Manifests.Any(m => sources.Files.Contains($"{folder}/{m}"))) folder = JsModules.Parent(folder);
        return folder;
    }

    /// <summary>Of the files that export a name the only one, else the only one of the package itself; null when it is none of both.</summary>
    public static string? OnlyOwner(string path, IEnumerable<string> owners, ISourceTree sources)
    {
        var others = owners.Where(o => o != path).Take(50).ToList();
        if (others.Count < 2) return others.FirstOrDefault();
        var folder = FolderOf(path, sources);
        var own = folder.Length == 0 ? [] : others.Where(o => FolderOf(o, sources) == folder).Take(2).ToList();
        return own.Count == 1 ? own[0] : null;
    }
}
