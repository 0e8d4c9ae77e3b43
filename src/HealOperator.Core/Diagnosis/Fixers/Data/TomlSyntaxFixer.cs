using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>
/// A TOML file that cannot be parsed, as Python's tomllib, cargo, uv, ruff, black and their kin say it: a quote, a bracket or a comma that is missing at
/// the reported line or the one before, a colon for the equals sign, Python's True and False, a text without quotes. The file is the one that is named,
/// else the only one of the repository that is no TOML. Silent unless exactly one such change makes the whole file TOML.
/// </summary>
internal sealed partial class TomlSyntaxFixer : IFixer
{
    private const int MostFiles = 200;
    private const int LinesOfDetail = 12;

    public string Id => "toml-syntax";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources) return null;
        var said = string.Join('\n', context.Following.Take(LinesOfDetail).Prepend(context.Error.Message));
        var named = Named().Matches(said).Select(m => m.Value).Append(context.Error.File ?? "").Where(f => f.EndsWith(".toml", StringComparison.Ordinal)).Select(f => SourceText.Open(sources, f)).OfType<SourceText>().ToList();
        if (!Complaint().IsMatch(said) && named.Count == 0) return null;
        var line = Place().Match(said) is { Success: true } place ? int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture) : context.Error.File?.EndsWith(".toml", StringComparison.Ordinal) == true ? context.Error.Line : null;
        var broken = (named.Count > 0 ? named : sources.Files.Where(f => f.EndsWith(".toml", StringComparison.Ordinal)).Take(MostFiles).Select(f => SourceText.Open(sources, f)).OfType<SourceText>())
            .Where(f => !TestPaths.IsTest(f.Path) && TomlText.FirstBadLine(f.Text) is not null).DistinctBy(f => f.Path).Take(2).ToList();
        if (line is not { } reported || broken.Count != 1) return null;
        var file = broken[0];
        var repairs = new[] { reported - 1, reported }.Where(n => n >= 1 && n <= file.Lines).SelectMany(n => TomlRepairs.Of(file, n)).Where(e => TomlText.FirstBadLine(Applied(file.Text, e)) is null).Distinct().Take(2).ToList();
        return repairs.Count == 1 ? new() { Edits = repairs, Summary = $"Make {file.Path} valid TOML again" } : null;
    }

    private static string Applied(string text, TextEdit edit) => text.Remove(edit.Offset, edit.Old.Length).Insert(edit.Offset, edit.New);

    [GeneratedRegex(@"TOML|\(at (?:line \d+, column \d+|end of document)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"[\w./\\@+-]+\.toml\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:at line |\.toml:)(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
