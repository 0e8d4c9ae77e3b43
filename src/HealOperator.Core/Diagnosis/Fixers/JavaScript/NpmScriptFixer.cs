using System.Text.Json;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// A script that package.json does not have, while exactly one of its scripts is near and exactly one place of the repository calls
/// the written name through npm, yarn or pnpm. Silent when the call is not in the repository, or in several places.
/// </summary>
internal sealed partial class NpmScriptFixer : IFixer
{
    public string Id => "npm-script";

    public int Confidence => 85;

    public FixCandidate? TryFix(FixContext context)
    {
        var match = Missing().Match(context.Error.Message);
        if (!match.Success || context.Sources is not { } sources) return null;
        var written = match.Groups[1].Value;
        var scripts = Scripts(sources);
        if (scripts.Contains(written) || NearName.Find(written, scripts) is not { } meant) return null;
        var call = new Regex($@"\b(?:npm (?:run|run-script)|yarn(?: run)?|pnpm(?: run)?) (?:-\S+ )*({Regex.Escape(written)})(?![\w:.-])", RegexOptions.CultureInvariant);
        var hits = sources.Files.Where(f => !f.Contains("node_modules/", StringComparison.Ordinal) && !f.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !f.Contains("lock", StringComparison.Ordinal))
            .SelectMany(f => sources.Read(f) is { } text ? call.Matches(text).Select(m => new TextEdit(f, m.Groups[1].Index, written, meant)) : []).Take(2).ToList();
        return hits.Count != 1 ? null : new() { Edits = hits, Summary = $"Run the script '{meant}', which package.json has, in place of '{written}' in {hits[0].Path}" };
    }

    private static List<string> Scripts(ISourceTree sources)
    {
        var path = sources.Root.Length == 0 ? "package.json" : $"{sources.Root}/package.json";
        try
        {
            using var manifest = JsonDocument.Parse(sources.Read(path) ?? "{}");
            return manifest.RootElement.ValueKind == JsonValueKind.Object && manifest.RootElement.TryGetProperty("scripts", out var scripts) && scripts.ValueKind == JsonValueKind.Object
                ? [.. scripts.EnumerateObject().Select(s => s.Name)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"^(?:[Mm]issing script: [""']?|Command [""']|Couldn't find a script named [""'])([\w:.-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
