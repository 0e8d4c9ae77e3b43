using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// A name that is not defined, while exactly one file of its package, or of the repository, exports it: imports it from there, in the import that the
/// file has of that module or in one of its own after the last. Silent when several files export it, when the file declares or
/// imports it already or imports something from there that there is not, and in files that import nothing and export nothing.
/// </summary>
internal sealed partial class JsMissingImportFixer : IFixer
{
    public string Id => "js-missing-import";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        var match = Undefined().Match(context.Error.Message);
        if (!match.Success || context.Sources is not { } sources || SourceText.Open(context) is not { } file || !JsModules.IsSource(file.Path)) return null;
        var name = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
        var code = JsCode.Parse(file.Text);
        if (name.Length < 2 || !code.Uses(name).Any() || IsDeclared(code, name)) return null;
        if (JsPackage.OnlyOwner(file.Path, JsExports.FilesWith(name, sources), sources) is not { } owner) return null;
        var imports = JsImport.Of(code);
        if (HasMisspelt(file, imports, owner, sources)) return null;
        if (Extend(file, code, imports, owner, name, sources) is { } extended) return Candidate([extended], name, owner, file);
        if (imports.Count == 0 && !code.Tokens.Any(t => t.Is("export"))) return null;
        return Candidate([Add(file, code, imports, owner, name, sources)], name, owner, file);
    }

    private static FixCandidate Candidate(IReadOnlyList<TextEdit> edits, string name, string owner, SourceText file) =>
        new() { Edits = edits, Summary = $"Import '{name}' from {owner} in {file.Path}" };

    // Then that import is what is wrong, and its right name may be this one.
    private static bool HasMisspelt(SourceText file, IReadOnlyList<JsImport> imports, string owner, ISourceTree sources)
    {
        var exports = JsExports.Of(sources.Read(owner) ?? "");
        return imports.Where(i => JsModules.Resolve(file.Path, i.Module, sources) == owner).Any(i => i.Bindings.Any(b => b.IsNamed && !exports.Contains(b.Imported)));
    }

    private static TextEdit? Extend(SourceText file, JsCode code, IReadOnlyList<JsImport> imports, string owner, string name, ISourceTree sources)
    {
        var import = imports.FirstOrDefault(i => !i.IsTypeOnly && i.Bindings.Any(b => b.IsNamed) && JsModules.Resolve(file.Path, i.Module, sources) == owner);
        return import is null ? null : file.Replace(code.Tokens[import.Bindings.Last(b => b.IsNamed).Last].End, "", $", {name}");
    }

    private static TextEdit Add(SourceText file, JsCode code, IReadOnlyList<JsImport> imports, string owner, string name, ISourceTree sources)
    {
        var sample = imports.LastOrDefault();
        var quote = (sample?.Specifier.Text ?? code.Tokens.FirstOrDefault(t => t.IsString).Text)?[0] ?? '\'';
        var end = sample is null ? code.Tokens.Any(t => t.Is(";")) : code.Tokens[sample.Last].Is(";");
        var specifier = JsModules.Relative(file.Path, owner);
        var relative = imports.FirstOrDefault(i => i.Module.StartsWith('.'));
        if ((relative is null && NeedsExtension(file.Path, sources)) || (relative is not null && JsModules.HasExtension(relative.Module))) specifier += Extension(owner);
        var line = $"import {{ {name} }} from {quote}{specifier}{quote}{(end ? ";" : "")}";
        var newline = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (sample is not null) return file.Replace(code.Tokens[sample.Last].End, "", newline + line);
        var at = Directives(code);
        return at == 0 ? file.Replace(code.Tokens[0].Start, "", line + newline + newline) : file.Replace(at, "", newline + newline + line);
    }

    // node finds a module of JavaScript by its whole name alone; a bundler does without.
    private static bool NeedsExtension(string path, ISourceTree sources)
    {
        if (path.EndsWith(".mjs", StringComparison.Ordinal)) return true;
        var folder = JsPackage.FolderOf(path, sources);
        var manifest = sources.Read(folder.Length > 0 ? $"{folder}/package.json" : "package.json") ?? "";
        return path.EndsWith(".js", StringComparison.Ordinal) && IsModule().IsMatch(manifest) && !Bundler().IsMatch(manifest);
    }

    // 'use client' and its kin must stay in front.
    private static int Directives(JsCode code)
    {
        var at = 0;
        for (var i = 0; i < code.Tokens.Count && code.Tokens[i].IsString; i++) at = code.Is(i + 1, ";") ? code.Tokens[++i].End : code.Tokens[i].End;
        return at;
    }

    private static string Extension(string path)
    {
        var extension = path[JsModules.WithoutExtension(path).Length..];
        return extension is ".ts" or ".tsx" ? ".js" : extension == ".mts" ? ".mjs" : extension;
    }

    private static bool IsDeclared(JsCode code, string name) =>
        JsImport.Of(code).Any(i => i.Bindings.Any(b => b.Local == name))
        || code.Uses(name).Any(u => code.At(u - 1)?.Text is "const" or "let" or "var" or "function" or "class" or "interface" or "type" or "enum");

    [GeneratedRegex(@"""type""\s*:\s*""module""", RegexOptions.CultureInvariant)]
    private static partial Regex IsModule();

    [GeneratedRegex(@"""(?:vite|webpack|next|rollup|esbuild|parcel|react-scripts|@babel/cli)""", RegexOptions.CultureInvariant)]
    private static partial Regex Bundler();

    [GeneratedRegex(@"^(?:Cannot find (?:name|namespace) '([\w$]+)'|'?([A-Za-z_$][\w$]*)'? is not defined\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();
}
