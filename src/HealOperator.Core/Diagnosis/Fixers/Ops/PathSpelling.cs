using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>How a path is spelt that the repository has in other letter case only.</summary>
/// <param name="Written">The end of the written path that is meant.</param>
/// <param name="Meant">The same end as the repository spells it; of the same length.</param>
/// <param name="Folder">The folder that the end is relative to; "" for the repository itself.</param>
internal sealed record PathSpelling(string Written, string Meant, string Folder)
{
    private static readonly string[] ModuleEnds =
        [".d.ts", ".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte", ".json", ".py", "/index.ts", "/index.tsx", "/index.js", "/index.jsx", "/__init__.py"];

    /// <summary>The right spelling; null when the path exists as written, or when no or several others differ in case alone.</summary>
    public static PathSpelling? Find(ISourceTree sources, MissingPath missing)
    {
        var written = missing.IsDotted ? missing.Written.Replace('.', '/') : missing.Written;
        var tail = WithoutLead(written);
        var paths = Paths(sources, missing.IsModule).ToList();
        for (; tail.Length > 0; tail = After(tail))
        {
            var hits = paths.Where(p => EndsWith(p, tail, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
            if (hits.Any(h => EndsWith(h, tail, StringComparison.Ordinal)) || hits.Count > 1) return null;
            if (hits.Count == 1) return Spell(tail, hits[0], missing.IsDotted);
            if (!written.StartsWith('/')) return null;
        }

        return null;
    }

    /// <summary>Shorter ends of the path that still hold what differs, longest first; code may write only these.</summary>
    public IEnumerable<PathSpelling> Ends()
    {
        for (var end = this; end.Written != end.Meant; end = end with { Written = After(end.Written), Meant = After(end.Meant) })
        {
            yield return end;
            if (!end.Written.Contains('/')) yield break;
        }
    }

    /// <summary>Whether code in a file can mean it: its folder is the repository, the pipeline's, or one that the file lies in.</summary>
    public bool IsReachedFrom(string file, string root) => Folder.Length == 0 || Folder == root || file.StartsWith(Folder + "/", StringComparison.Ordinal);

    private static PathSpelling Spell(string tail, string path, bool isDotted)
    {
        var (meant, folder) = (path[^tail.Length..], path[..^tail.Length].TrimEnd('/'));
        return isDotted ? new(tail.Replace('/', '.'), meant.Replace('/', '.'), folder) : new(tail, meant, folder);
    }

    private static string WithoutLead(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal) || path.StartsWith('/')) path = After(path);
        return path;
    }

    private static string After(string path) => path.IndexOf('/') is >= 0 and var slash ? path[(slash + 1)..] : "";

    private static bool EndsWith(string path, string tail, StringComparison comparison) =>
        path.EndsWith(tail, comparison) && (path.Length == tail.Length || path[path.Length - tail.Length - 1] == '/');

    // Files, the folders above them, and what modules are called by.
    private static IEnumerable<string> Paths(ISourceTree sources, bool isModule)
    {
        foreach (var file in sources.Files)
        {
            yield return file;
            for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1)) yield return file[..slash];
            if (!isModule) continue;
            foreach (var end in ModuleEnds)
            {
                if (file.EndsWith(end, StringComparison.Ordinal)) yield return file[..^end.Length];
            }
        }
    }
}
