using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>What the parsers of the JavaScript tools complain of, each in its own words.</summary>
internal static partial class JsSyntax
{
    /// <summary>Whether a parser says that the code is no program; tsc not, which says more.</summary>
    public static bool IsSyntaxError(StructuredError error) =>
        error.Tool is "babel" or "node" or "esbuild" or "rollup" or "webpack" or "next" or "eslint" or "prettier" or "vite" or "vitest" && Complaint().IsMatch($"{error.Code}: {error.Message}");

    /// <summary>What a parser says it expected; null when it does not say.</summary>
    public static string? Expected(StructuredError error)
    {
        if (error.Tool == "tsc" ? error.Code != "TS1005" : !IsSyntaxError(error)) return null;
        if (error.Message.StartsWith("missing ) after", StringComparison.Ordinal)) return ")";
        if (error.Message.StartsWith("Missing semicolon", StringComparison.Ordinal)) return ";";
        if (Semicolon().IsMatch(error.Message)) return ")";
        var match = Wanted().Match(error.Message);
        return match.Success ? match.Groups.Values.Skip(1).First(g => g.Success).Value : null;
    }

    /// <summary>Offset of the place that a parser names: Babel and its kin count columns from 0, tsc from 1.</summary>
    public static int? Place(StructuredError error, SourceText file)
    {
        if (error.Column is not { } column) return null;
        var fromZero = error.Tool is "babel" or "webpack" or "esbuild" or "rollup" or "vite";
        return file.OffsetOf(error.Line, fromZero ? column + 1 : column);
    }

    [GeneratedRegex(@"^SyntaxError|Unexpected (?:token|identifier|keyword|end|[""'])|Parsing error|[Ee]xpected .*(?:but found|got)|Expected ['""`;,({\[)}\]]|Missing semicolon|missing \) after|Module parse failed|Parse failure|Expression expected|'.' expected", RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    // A statement ends where it may not: something is still open.
    [GeneratedRegex(@"^(?:Parsing error: )?Unexpected token ['`]?;['`]?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"^(?:Parsing error: )?'([\])},;:])' expected|[Ee]xpected ['""`]([\])},;:])['""`]|, expected ['""`]([\])},;:])['""`]", RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();
}
