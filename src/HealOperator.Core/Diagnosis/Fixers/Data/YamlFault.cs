using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>The YAML file that a parser complains of.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line at which it breaks, from 1, as our own parser says: others name the one before, or where the block begins.</param>
internal sealed partial record YamlFault(SourceText File, int Line)
{
    private const int MostFiles = 500;
    private const int MostChars = 100_000;

    /// <summary>
    /// The file; null when the error is not of YAML, when more than one file is meant, when the file can be parsed, and when the place is not the reported one: then
    /// the file is not as it was.
    /// </summary>
    public static YamlFault? Find(FixContext context)
    {
        if (context.Sources is not { } sources) return null;
        var said = string.Join('\n', context.Following.Take(8).Prepend(context.Error.Message).Prepend(context.Error.File ?? ""));
        if (!Complaint().IsMatch(said)) return null;
        var named = Names().Matches(said).Select(m => SourceLocator.Find(sources, m.Value)).OfType<string>().Distinct().Select(p => Read(sources, p)).OfType<YamlFault>().Take(2).ToList();
        if (named.Count == 0 && !Names().IsMatch(context.Error.File ?? "")) named = [.. sources.Files.Where(f => Names().IsMatch(f)).Take(MostFiles).Select(f => Read(sources, f)).OfType<YamlFault>().Take(2)];
        return named is [var fault] && Reported(context.Error, said).All(fault.IsNear) ? fault : null;
    }

    // Parsers in Go name the line before the block in which something was expected.
    private bool IsNear((int Line, bool IsBlock) reported) => reported.Line <= Line + 2 && (reported.IsBlock || reported.Line >= Line - 2);

    private static IEnumerable<(int Line, bool IsBlock)> Reported(StructuredError error, string said)
    {
        var isBlock = said.Contains("did not find expected", StringComparison.Ordinal);
        if (error.File is not null && Names().IsMatch(error.File) && error.Line is { } line) yield return (line, isBlock);
        else if (Places().Matches(said).LastOrDefault() is { } place && int.TryParse(place.Groups[1].Value, CultureInfo.InvariantCulture, out line)) yield return (line, isBlock);
    }

    private static YamlFault? Read(ISourceTree sources, string path) =>
        !TestPaths.IsTest(path) && SourceText.Open(sources, path) is { Text.Length: <= MostChars } file && !YamlShape.TryRead(file.Text, out _, out var line) && line > 0 && line <= file.Lines
            ? new(file, line)
            : null;

    [GeneratedRegex(
        "mapping values are not allowed|did not find expected|expected <block end>|could not find expected ':'|bad indentation of|block sequence entries are not allowed|sequence entries are not allowed|while parsing a block|must start at the same column|[Ii]mplicit keys need to be|Nested mappings are not allowed|YAMLException|YAMLParseError|can not read (?:a|an) |a multiline key may not|end of the stream or a document separator|error in your yaml syntax|while scanning a simple key|[Bb]lock collections are not allowed|inconsistent indentation|cannot start any token",
        RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"[\w./\\@+-]+\.ya?ml\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex(@"line (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
