using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Which file a module specifier means, and how one file names another.</summary>
internal static class JsModules
{
    private static readonly string[] Extensions = [".d.ts", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte"];

    /// <summary>Whether the file holds JavaScript or TypeScript.</summary>
    public static bool IsSource(string path) =>
        Extensions.Any(e => path.EndsWith(e, StringComparison.Ordinal)) && !path.Contains("node_modules/", StringComparison.Ordinal) && !path.EndsWith(".min.js", StringComparison.Ordinal);

    /// <summary>The file of the repository that a relative specifier means; null when there is none.</summary>
    public static string? Resolve(string from, string specifier, ISourceTree sources)
    {
        if (!specifier.StartsWith('.') || Join(Parent(from), specifier) is not { } path) return null;
        var files = sources.Files;
        return Variants(path).FirstOrDefault(files.Contains);
    }

    /// <summary>The specifier by which one file names another, without its extension.</summary>
    public static string Relative(string from, string to)
    {
        var (folder, target) = (Parts(Parent(from)), Parts(WithoutExtension(to)));
        var common = 0;
        while (common < folder.Length && common < target.Length - 1 && folder[common] == target[common]) common++;
        var up = string.Concat(Enumerable.Repeat("../", folder.Length - common));
        return (up.Length == 0 ? "./" : up) + string.Join('/', target[common..]);
    }

    /// <summary>The path without the extension of a module.</summary>
    public static string WithoutExtension(string path) => Extensions.FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal)) is { } extension ? path[..^extension.Length] : path;

    /// <summary>Whether the last part of a specifier names a file with its extension.</summary>
    public static bool HasExtension(string specifier) => Path.GetExtension(specifier) is ".js" or ".mjs" or ".cjs" or ".ts" or ".tsx" or ".jsx" or ".json" or ".css" or ".scss" or ".vue" or ".svelte" or ".svg" or ".mts";

    /// <summary>The folder of a path; "" at the top.</summary>
    public static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>A relative path from a folder; null when it leaves the repository.</summary>
    public static string? Join(string folder, string relative)
    {
        var parts = Parts(folder).ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count == 0) return null;
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    // TypeScript writes the .js that its .ts becomes.
    private static IEnumerable<string> Variants(string path) =>
        [path, .. Extensions.Select(e => path + e), .. Extensions.Select(e => $"{path}/index{e}"), .. path.EndsWith(".js", StringComparison.Ordinal) ? [path[..^3] + ".ts", path[..^3] + ".tsx"] : Array.Empty<string>()];

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
