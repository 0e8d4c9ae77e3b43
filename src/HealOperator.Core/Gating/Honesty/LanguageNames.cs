using System.Collections.Frozen;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>Tells a file's language from its name, and from its first line where the name says nothing.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, Language> ByExtension = new Dictionary<string, Language>
    {
        [".py"] = Language.Python,
        [".pyi"] = Language.Python,
        [".pyx"] = Language.Python,
        [".js"] = Language.JavaScript,
        [".jsx"] = Language.JavaScript,
        [".mjs"] = Language.JavaScript,
        [".cjs"] = Language.JavaScript,
        [".ts"] = Language.JavaScript,
        [".tsx"] = Language.JavaScript,
        [".mts"] = Language.JavaScript,
        [".cts"] = Language.JavaScript,
        [".vue"] = Language.JavaScript,
        [".svelte"] = Language.JavaScript,
        [".sh"] = Language.Shell,
        [".bash"] = Language.Shell,
        [".zsh"] = Language.Shell,
        [".ksh"] = Language.Shell,
        [".bats"] = Language.Shell,
        [".yml"] = Language.Yaml,
        [".yaml"] = Language.Yaml,
        [".mk"] = Language.Make,
        [".mak"] = Language.Make,
        [".dockerfile"] = Language.Dockerfile,
        [".json"] = Language.Json,
        [".jsonc"] = Language.Json,
        [".json5"] = Language.Json,
        [".ini"] = Language.Ini,
        [".cfg"] = Language.Ini,
        [".toml"] = Language.Ini,
        [".properties"] = Language.Ini,
        [".env"] = Language.Ini,
        [".conf"] = Language.Ini,
        [".xml"] = Language.Xml,
        [".csproj"] = Language.Xml,
        [".fsproj"] = Language.Xml,
        [".props"] = Language.Xml,
        [".targets"] = Language.Xml,
        [".runsettings"] = Language.Xml,
        [".go"] = Language.Go,
        [".cs"] = Language.CSharp,
        [".java"] = Language.Java,
        [".kt"] = Language.Kotlin,
        [".kts"] = Language.Kotlin,
        [".groovy"] = Language.Groovy,
        [".gradle"] = Language.Groovy,
        [".rs"] = Language.Rust,
        [".sql"] = Language.Sql,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Language> ByName = new Dictionary<string, Language>
    {
        ["Makefile"] = Language.Make,
        ["GNUmakefile"] = Language.Make,
        ["Justfile"] = Language.Make,
        ["Dockerfile"] = Language.Dockerfile,
        ["Containerfile"] = Language.Dockerfile,
        ["Jenkinsfile"] = Language.Groovy,
        [".coveragerc"] = Language.Ini,
        [".flake8"] = Language.Ini,
        [".pylintrc"] = Language.Ini,
        [".npmrc"] = Language.Ini,
        [".editorconfig"] = Language.Ini,
        [".env"] = Language.Ini,
        [".eslintrc"] = Language.Json,
        [".babelrc"] = Language.Json,
        [".nycrc"] = Language.Json,
        [".sqlfluff"] = Language.Ini,
        [".globalconfig"] = Language.Ini,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">Path in the repository.</param>
    /// <param name="start">The beginning of the text, or nothing.</param>
    public static Language Of(string path, string start)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (ByName.TryGetValue(name, out var named)) return named;
        if (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase)) return Language.Dockerfile;
        if (name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase)) return Language.Ini;
        var dot = name.LastIndexOf('.');
        if (dot >= 0 && ByExtension.TryGetValue(name[dot..], out var known)) return known;
        return dot > 0 ? Language.Other : OfScript(name, start);
    }

    // Scripts without an extension are mostly shell; what is written in capitals is prose, such as LICENSE.
    private static Language OfScript(string name, string start)
    {
        if (!start.StartsWith("#!", StringComparison.Ordinal)) return name.Any(char.IsAsciiLetterLower) ? Language.Shell : Language.Other;
        var first = start.Split('\n', 2)[0];
        return first.Contains("python", StringComparison.Ordinal) ? Language.Python
            : first.Contains("node", StringComparison.Ordinal) || first.Contains("deno", StringComparison.Ordinal) ? Language.JavaScript
            : first.Contains("sh", StringComparison.Ordinal) ? Language.Shell : Language.Other;
    }
}
