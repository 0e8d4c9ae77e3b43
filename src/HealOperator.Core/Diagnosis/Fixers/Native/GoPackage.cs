using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>What a Go package declares, read from its files without a parser.</summary>
internal static partial class GoPackage
{
    /// <summary>Names that the files of the folder declare outside functions.</summary>
    public static IEnumerable<string> Declared(ISourceTree sources, string path) =>
        Texts(sources, path).SelectMany(t => TopLevel().Matches(t).Select(m => m.Groups[1].Value).Concat(Blocks().Matches(t).SelectMany(b => InBlock().Matches(b.Groups[1].Value).Select(m => m.Groups[1].Value))));

    /// <summary>Whether the folder declares a function of that name.</summary>
    public static bool IsFunction(ISourceTree sources, string path, string name) => Texts(sources, path).Any(t => t.Contains($"\nfunc {name}(", StringComparison.Ordinal));

    /// <summary>The path that a file imports under a name without renaming it; null when there is none.</summary>
    public static string? Imported(SourceText file, string name) =>
        Import().Matches(file.Text).Select(m => m.Groups[1].Value).FirstOrDefault(p => p == name || p.EndsWith("/" + name, StringComparison.Ordinal));

    /// <summary>The folder of a package of the file's own module; null when the path is of another.</summary>
    public static string? FolderOf(ISourceTree sources, string path, string import)
    {
        var root = Folder(path);
        while (root.Length > 0 && !sources.Files.Contains($"{root}/go.mod")) root = Folder(root);
        var module = Module().Match(sources.Read(root.Length > 0 ? $"{root}/go.mod" : "go.mod") ?? "").Groups[1].Value;
        if (module.Length == 0 || !(import + "/").StartsWith(module + "/", StringComparison.Ordinal)) return null;
        return $"{root}/{import[module.Length..].Trim('/')}".Trim('/');
    }

    /// <summary>Fields and methods of a type of the package.</summary>
    public static IEnumerable<string> Members(ISourceTree sources, string path, string type)
    {
        foreach (var text in Texts(sources, path))
        {
            foreach (Match m in Method().Matches(text))
            {
                if (m.Groups[1].Value == type) yield return m.Groups[2].Value;
            }

            foreach (Match s in Struct().Matches(text))
            {
                if (s.Groups[1].Value != type) continue;
                foreach (Match f in Field().Matches(s.Groups[2].Value.Replace(';', '\n')))
                {
                    foreach (var name in f.Groups[1].Value.Split(',')) yield return name.Trim();
                }
            }
        }
    }

    private static IEnumerable<string> Texts(ISourceTree sources, string path)
    {
        var folder = Folder(path);
        return sources.Files.Where(f => f.EndsWith(".go", StringComparison.Ordinal) && !TestPaths.IsTest(f) && Folder(f) == folder).Select(sources.Read).OfType<string>();
    }

    private static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    [GeneratedRegex(@"^\s*(?:import\s+)?""([^""\s]+)""\s*(?://.*)?\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^module\s+(\S+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^(?:func|type|var|const)\s+(\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"^(?:var|const|type)\s*\(\r?\n((?:.*\n)*?)\)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\t(\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex InBlock();

    [GeneratedRegex(@"^func\s*\(\s*\w*\s*\*?(\w+)(?:\[[^\]]*\])?\s*\)\s*(\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex(@"^type\s+(\w+)(?:\[[^\]]*\])?\s+struct\s*\{([^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Struct();

    [GeneratedRegex(@"^\s*(\w+(?:\s*,\s*\w+)*)\s+\S", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Field();
}
