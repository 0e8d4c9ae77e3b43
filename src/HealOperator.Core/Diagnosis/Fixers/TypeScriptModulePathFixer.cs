using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>TS2307 on a relative import: one module in the same folder has a near name. Silent on packages and when several are near.</summary>
internal sealed partial class TypeScriptModulePathFixer : IFixer
{
    private static readonly string[] Extensions = [".d.ts", ".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs"];

    public string Id => "ts-module-path";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file || context.Sources is not { } sources) return null;
        var written = message.Groups[1].Value;
        var slash = written.LastIndexOf('/');
        if (Folder(file.Path, written[..slash]) is not { } folder) return null;
        var modules = sources.Files.Where(f => Parent(f) == folder && f != file.Path).Select(Module).OfType<string>();
        if (NearName.Find(written[(slash + 1)..], modules) is not { } module || file.Line(context.Error.Line) is not { } line) return null;
        var at = line.IndexOf(written, StringComparison.Ordinal);
        if (at < 0 || line.LastIndexOf(written, StringComparison.Ordinal) != at) return null;
        var meant = $"{written[..slash]}/{module}";
        return new()
        {
            Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + at, written, meant)],
            Summary = $"Import from '{meant}' in place of '{written}' in {file.Path}",
        };
    }

    private static string? Module(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension = Extensions.FirstOrDefault(e => name.EndsWith(e, StringComparison.Ordinal));
        return extension is null ? null : name[..^extension.Length];
    }

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string? Folder(string from, string relative)
    {
        var parts = Parent(from).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"Cannot find module '(\.\.?/[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
