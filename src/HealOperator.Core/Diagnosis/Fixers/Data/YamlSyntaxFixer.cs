using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>
/// A YAML file that cannot be parsed at the reported line, or at the one before it: a tab in the indentation, where spaces of the
/// file's own step give the depth of a neighbour; no blank after a colon or a dash, no colon, no quote at the end, where that makes the file YAML. A proposal only for the blank (a scalar with a colon may be
/// meant). Silent when the file is not named, and when both lines have the slip.
/// </summary>
internal sealed partial class YamlSyntaxFixer : IFixer
{
    public string Id => "yaml-syntax";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources) return null;
        if (YamlFault.Find(context) is ({ } fault, var broken) && YamlSlips.Find(fault, broken) is { } slip) return new() { Edits = [slip], Summary = $"Put the missing sign into {fault.Path}" };
        var said = string.Join('\n', context.Following.Take(8).Prepend(context.Error.Message));
        var place = In().Match(said);
        var (printed, number) = place.Success
            ? (place.Groups[1].Value, int.TryParse(place.Groups[2].Value, CultureInfo.InvariantCulture, out var line) ? line : null)
            : (context.Error.File, context.Error.Line);
        if (!place.Success && Named().Match(said) is { Success: true } named) (printed, number) = (named.Groups[1].Value, int.TryParse(named.Groups[2].Value, CultureInfo.InvariantCulture, out var at) ? at : null);
        if (printed is null || number is not { } reported || !Yaml().IsMatch(printed) || SourceText.Open(sources, printed) is not { } file || TestPaths.IsTest(file.Path)) return null;
        if (said.Contains("quoted scalar", StringComparison.Ordinal)) return YamlSlips.Quote(file, reported) is { } quote ? new() { Edits = [quote], Summary = $"Close the quote in {file.Path}" } : null;
        if (Tab().IsMatch(said)) return Only(reported, n => Untab(file, n), $"Indent with spaces in {file.Path}", Confidence);
        return Colon().IsMatch(said) ? Only(reported, n => Blank(file, n), $"Put a blank after the colon in {file.Path}", 75) : null;
    }

    private static FixCandidate? Only(int reported, Func<int, TextEdit?> edit, string summary, int confidence)
    {
        var edits = new[] { reported - 1, reported, reported + 1 }.Select(edit).OfType<TextEdit>().ToList();
        return edits.Count == 1 ? new() { Edits = edits, Summary = summary, Confidence = confidence } : null;
    }

    private static TextEdit? Untab(SourceText file, int number)
    {
        if (file.Line(number) is not { } line || Indent(line) is not { Length: > 0 } indent || !indent.Contains('\t')) return null;
        var depths = Enumerable.Range(1, file.Lines).Select(n => file.Line(n)!).Where(l => l.Trim().Length > 0).Select(Indent).Where(i => !i.Contains('\t')).Select(i => i.Length).Distinct().ToList();
        var step = depths.Where(d => d > 0).DefaultIfEmpty(2).Min();
        var spaces = indent.Sum(c => c == '\t' ? step : 1);
        var before = Enumerable.Range(1, number - 1).Reverse().Select(n => file.Line(n)!).FirstOrDefault(l => l.Trim().Length > 0) ?? "";
        var wanted = Indent(before).Length + (before.TrimEnd().EndsWith(':') ? step : 0);
        return spaces == wanted ? file.Replace(file.StartOf(number), indent, new(' ', spaces)) : null;
    }

    private static TextEdit? Blank(SourceText file, int number)
    {
        if (file.Line(number) is not { } line || NoBlank().Match(line) is not { Success: true } match) return null;
        return file.Replace(file.StartOf(number) + match.Groups[1].Length, "", " ");
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart(' ', '\t').Length)];

    [GeneratedRegex(@"\.ya?ml$", RegexOptions.CultureInvariant)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"^\s*in ""([^""]+\.ya?ml)"", line (\d+), column \d+", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex In();

    [GeneratedRegex(@"\(([^()\s]+\.ya?ml)\): .*\bat line (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"found character '\\t'|found character that cannot start any token|tab character|contains tabs|Tabs are not allowed", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tab();

    [GeneratedRegex("could not find expected ':'|mapping values are not allowed|expected <block end>|can not read (?:a block mapping entry|an implicit mapping pair)|Implicit keys need to be", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(\s*(?:- )?[A-Za-z_][\w-]*:)[\w""'\[{][^:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoBlank();
}
