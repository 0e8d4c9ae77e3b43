using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>What the tools say of modules that are not found, each in its own words.</summary>
internal static partial class JsComplaint
{
    /// <summary>The module that was not found, as written, or its absolute path where node prints that; null when the error is another.</summary>
    public static string? MissingModule(StructuredError error) => Missing().Match(error.Message) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The importing file: the error's own, or the one that its message names.</summary>
    public static SourceText? Importer(FixContext context) =>
        SourceText.Open(context) ?? (context.Sources is { } sources && From().Match(context.Error.Message) is { Success: true } named ? SourceText.Open(sources, named.Groups[1].Value) : null);

    /// <summary>The one string of the file that names this module; null when none or several do.</summary>
    public static JsToken? Specifier(JsCode code, Func<string, bool> means)
    {
        var hits = new List<JsToken>();
        for (var i = 1; i < code.Tokens.Count; i++)
        {
            if (!code.Tokens[i].IsString || !means(code.Tokens[i].Text[1..^1])) continue;
            if (code.Is(i - 1, "from") || code.Is(i - 1, "import") || (code.Is(i - 1, "(") && code.At(i - 2)?.Text is "require" or "import" or "resolve")) hits.Add(code.Tokens[i]);
        }

        return hits.Count == 1 ? hits[0] : null;
    }

    [GeneratedRegex(@"(?:Cannot find (?:module|package)|[Cc]an't resolve|Could not resolve|[Ff]ailed to resolve import|Failed to load url|Unable to resolve path to module) ['""`]?([^'""`\s]+)['""`]?", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"(?:imported from|from|in) ['""`]?((?:[A-Za-z]:)?[^'""`\s]+\.(?:[cm]?[jt]sx?|vue|svelte))['""`]?", RegexOptions.CultureInvariant)]
    private static partial Regex From();
}
