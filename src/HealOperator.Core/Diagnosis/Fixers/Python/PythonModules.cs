using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>The modules that a repository has.</summary>
internal static class PythonModules
{
    private const int MostFiles = 2000;

    /// <summary>The Python files, at most 2000 of them, without those of virtual environments.</summary>
    public static IEnumerable<string> Files(ISourceTree sources) =>
        sources.Files.Where(f => f.EndsWith(".py", StringComparison.Ordinal) && !f.Contains("site-packages/", StringComparison.Ordinal)).Take(MostFiles);

    /// <summary>The one file of a module; null when none or several could be it.</summary>
    public static string? FileOf(ISourceTree sources, string module)
    {
        var path = module.Replace('.', '/');
        var hits = Files(sources).Where(f => IsEnd(f, $"{path}.py") || IsEnd(f, $"{path}/__init__.py")).Take(2).ToList();
        return hits.Count == 1 ? hits[0] : null;
    }

    /// <summary>Modules and packages beside each other: those of the folder of a package, or, for "", those that a file can import from the roots that others are imported from.</summary>
    public static IReadOnlySet<string> In(ISourceTree sources, string package)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var folder = package.Replace('.', '/');
        foreach (var file in Files(sources))
        {
            var parts = file.Split('/');
            for (var i = 0; i < parts.Length; i++)
            {
                var parent = string.Join('/', parts.Take(i));
                if (package.Length > 0 ? !IsEnd(parent, folder) : IsPackage(sources, parent)) continue;
                var name = i == parts.Length - 1 ? parts[i][..^".py".Length] : parts[i];
                if (name != "__init__" && name.All(c => char.IsLetterOrDigit(c) || c == '_')) names.Add(name);
            }
        }

        return names;
    }

    private static bool IsPackage(ISourceTree sources, string folder) => folder.Length > 0 && sources.Files.Contains($"{folder}/__init__.py");

    private static bool IsEnd(string path, string end) => path == end || path.EndsWith("/" + end, StringComparison.Ordinal);
}
