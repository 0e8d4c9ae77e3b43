using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// An import of a module that is not there, relative or by the paths of tsconfig.json, whatever tool says so: one module in the same folder has a near name, or one
/// folder on the way has; else the one file of that name elsewhere, with less confidence. Silent on packages, on a path in the wrong case
/// (another fixer's), when several are near, and when the file names the module more than once.
/// </summary>
internal sealed class JsModulePathFixer : IFixer
{
    private const int Elsewhere = 76;

    public string Id => "js-module-path";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (JsComplaint.MissingModule(context.Error) is not { } missing || JsComplaint.Importer(context) is not { } file) return null;
        var isAbsolute = missing.StartsWith('/') || missing.Contains(":\\", StringComparison.Ordinal);
        var aliases = isAbsolute || missing.StartsWith('.') ? null : JsAliases.Of(file.Path, context.Sources!);
        if (aliases?.Has(missing) == false) return null;
        var code = JsCode.Parse(file.Text);
        var token = JsComplaint.Specifier(code, s => isAbsolute ? s.StartsWith('.') && Last(s) == Last(missing) : s == missing);
        if (token is not { } specifier || JsModules.Resolve(file.Path, specifier.Text[1..^1], context.Sources!) is not null) return null;
        var written = specifier.Text[1..^1];
        var near = Near(file.Path, written, context.Sources!, aliases);
        if ((near ?? (aliases is null ? Moved(file.Path, written, context.Sources!) : null)) is not { } meant) return null;
        return new()
        {
            Edits = [file.Replace(specifier.Start + 1, written, meant)],
            Confidence = near is null ? Elsewhere : null,
            Summary = $"Import from '{meant}' in place of '{written}' in {file.Path}",
        };
    }

    // The same path but for one part, and that part is near.
    private static string? Near(string from, string written, ISourceTree sources, JsAliases? aliases)
    {
        var (parts, full) = (written.Split('/'), JsModules.HasExtension(written));
        var candidates = sources.Files.Where(f => f != from && (full || JsModules.IsSource(f))).SelectMany(f => aliases is null ? Names(from, f, full) : aliases.NamesOf(f).Select(n => full ? n : JsModules.WithoutExtension(n))).Distinct().Select(n => n.Split('/')).Where(n => n.Length == parts.Length).ToList();
        if (aliases is not null && candidates.Any(c => c.SequenceEqual(parts))) return null;
        var near = new HashSet<string>();
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] is "." or "..") continue;
            var here = candidates.Where(c => c.Where((p, k) => k != i && p != parts[k]).Any() is false).Select(c => c[i]).Distinct().ToList();
            if (NearName.Find(parts[i], here.Where(h => !string.Equals(h, parts[i], StringComparison.OrdinalIgnoreCase))) is { } name) near.Add(string.Join('/', [.. parts[..i], name, .. parts[(i + 1)..]]));
        }

        return near.Count == 1 ? near.First() : null;
    }

    private static string? Moved(string from, string written, ISourceTree sources)
    {
        var full = JsModules.HasExtension(written);
        var hits = sources.Files.Where(f => f != from && JsModules.IsSource(f) && !TestPaths.IsTest(f)).SelectMany(f => Names(from, f, full)).Where(n => Last(n) == Last(written)).Distinct().Take(2).ToList();
        return hits.Count == 1 && Last(written) is not "index" ? hits[0] : null;
    }

    // TypeScript names the .js that will be.
    private static IEnumerable<string> Names(string from, string to, bool full)
    {
        var name = JsModules.Relative(from, to);
        if (full) return [name + to[JsModules.WithoutExtension(to).Length..], .. to.EndsWith(".ts", StringComparison.Ordinal) || to.EndsWith(".tsx", StringComparison.Ordinal) ? [name + ".js"] : Array.Empty<string>()];
        return name.EndsWith("/index", StringComparison.Ordinal) ? [name[..^"/index".Length], name] : [name];
    }

    private static string Last(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
