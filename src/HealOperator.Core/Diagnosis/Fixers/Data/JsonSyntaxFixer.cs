using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>
/// A JSON file that cannot be parsed: a comma that is missing or too much, a missing colon, single quotes, a bare key, Python's
/// literals. The file is the one that the error names, else the only file of the repository that is no JSON, when the reported place
/// fits it. After the fix the whole file is JSON. Silent where something is missing that could be more than one thing (a brace, a
/// quote), and on files that may have comments (tsconfig, .vscode).
/// </summary>
internal sealed partial class JsonSyntaxFixer : IFixer
{
    private const int MostFiles = 2000;

    public string Id => "json-syntax";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || !Complaint().IsMatch(context.Error.Message)) return null;
        if (Broken(context, sources) is not { } file || JsonRepair.Of(file) is not var (edits, offset)) return null;
        return new()
        {
            Edits = edits,
            Confidence = edits.Count == 1 ? Confidence : 82,
            Summary = $"Make {file.Path} valid JSON again: {Describe(edits[0])} in line {LineOf(file, offset)}",
        };
    }

    private static SourceText? Broken(FixContext context, ISourceTree sources)
    {
        var said = string.Join('\n', context.Following.Take(10).Prepend(context.Error.Message).Prepend(context.Error.File ?? ""));
        var named = Paths().Matches(said).Select(m => SourceLocator.Find(sources, m.Value)).OfType<string>().Distinct().Select(p => SourceText.Open(sources, p)).OfType<SourceText>().Where(IsBroken).ToList();
        if (named.Count > 0) return named.Count == 1 ? named[0] : null;
        var all = sources.Files.Where(f => f.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Take(MostFiles).Select(f => SourceText.Open(sources, f)).OfType<SourceText>().Where(IsBroken).Take(2).ToList();
        return all.Count == 1 && Fits(context.Error.Message, all[0]) ? all[0] : null;
    }

    private static bool IsBroken(SourceText file) =>
        !TestPaths.IsTest(file.Path) && !MayHaveComments().IsMatch(file.Path) && file.Text.Trim().Length > 0 && !JsonRepair.IsValid(file.Text);

    // Parsers name the place at which they noticed, or the one before.
    private static bool Fits(string message, SourceText file)
    {
        if (JsonRepair.Of(file) is not var (_, offset)) return false;
        var place = Place().Match(message);
        if (!place.Success) return true;
        var line = place.Groups["position"].Success && int.TryParse(place.Groups["position"].Value, CultureInfo.InvariantCulture, out var at) ? LineOf(file, Math.Min(at, file.Text.Length))
            : int.TryParse(place.Groups["line"].Value, CultureInfo.InvariantCulture, out var named) ? named : -1;
        return line - LineOf(file, offset) is >= 0 and <= 2;
    }

    private static int LineOf(SourceText file, int offset) => file.Text.AsSpan(0, offset).Count('\n') + 1;

    private static string Describe(TextEdit edit) => (edit.Old, edit.New) switch
    {
        (",", "") => "take out the comma",
        ("", ",") => "put in the comma",
        ("", ":") => "put in the colon",
        _ => $"write {edit.New} for {edit.Old}",
    };

    [GeneratedRegex(
        "JSON|Expecting (?:'[,:]' delimiter|property name|value)|Illegal trailing comma|Expected (?:separator between values|another|object key)|Invalid (?:numeric )?literal|looking for beginning of|after (?:array element|object key)|Parse error on line|Unexpected token|Unexpected string|trailing comma",
        RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"[\w./\\@+-]+\.(?:json|webmanifest|ipynb|geojson)\b|(?<=/)\.(?:babelrc|prettierrc|eslintrc)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Paths();

    [GeneratedRegex(@"(?:^|/)(?:[jt]sconfig[\w.-]*\.json|\.vscode/|\.devcontainer/|devcontainer\.json|\.eslintrc|\.swcrc|[\w.-]+\.code-workspace)", RegexOptions.CultureInvariant)]
    private static partial Regex MayHaveComments();

    [GeneratedRegex(@"(?:position |char )(?<position>\d+)|line (?<line>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
