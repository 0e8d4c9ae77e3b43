using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The paths of a tsconfig.json or jsconfig.json: '@app/*' for 'src/*'.</summary>
internal sealed partial class JsAliases
{
    private static readonly string[] Configurations = ["tsconfig.json", "tsconfig.app.json", "tsconfig.base.json", "jsconfig.json"];

    private readonly IReadOnlyList<(string Prefix, string Folder)> _aliases;

    private JsAliases(IReadOnlyList<(string Prefix, string Folder)> aliases) => _aliases = aliases;

    /// <summary>Those of the package that a file belongs to; none when it has no such file.</summary>
    public static JsAliases Of(string path, ISourceTree sources)
    {
        var folder = JsPackage.FolderOf(path, sources);
        foreach (var name in Configurations)
        {
            if (sources.Read(folder.Length > 0 ? $"{folder}/{name}" : name) is not { } text || Paths().Matches(text) is not { Count: > 0 } paths) continue;
            var root = JsModules.Join(folder, BaseUrl().Match(text) is { Success: true } url ? url.Groups[1].Value : ".") ?? folder;
            return new([.. paths.Select(m => (m.Groups[1].Value, JsModules.Join(root, m.Groups[2].Value) ?? ""))]);
        }

        return new([]);
    }

    /// <summary>Whether a specifier goes by one of them.</summary>
    public bool Has(string specifier) => _aliases.Any(a => specifier.StartsWith(a.Prefix, StringComparison.Ordinal));

    /// <summary>The names that they give to a file, with its extension.</summary>
    public IEnumerable<string> NamesOf(string path) =>
        _aliases.Where(a => a.Folder.Length == 0 || path.StartsWith(a.Folder + "/", StringComparison.Ordinal)).Select(a => a.Prefix + path[a.Folder.Length..].TrimStart('/'));

    [GeneratedRegex(@"""([@~#\w/-]*)\*""\s*:\s*\[\s*""([^""*]*)\*""", RegexOptions.CultureInvariant)]
    private static partial Regex Paths();

    [GeneratedRegex(@"""baseUrl""\s*:\s*""([^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex BaseUrl();
}
