using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Reads checks in SodaCL (docs.soda.io/soda-cl): <c>- missing_count(id) = 0</c>, with thresholds for warn and fail below.</summary>
internal static class SodaReader
{
    private static readonly SafeRegex Check = SafeRegex.Of(@"^\s*-\s+(?<name>(?:[a-z_]+(?:\([^)\n]*\))?|change\b[^<>=\n]*|anomaly\b[^<>=\n]*))\s*(?<bound>(?:between|not between|[<>=!]=?)\s*[^:\n]+)?(?::\s*)?$");

    private static readonly SafeRegex Metric = SafeRegex.Of(@"^(?:row_count|missing_|duplicate_|invalid_|freshness|avg|min|max|sum|schema|failed rows|values in|anomaly|change|reference|distribution|stddev|percentile|group by)");

    /// <summary>The checks of one side of a file.</summary>
    public static IEnumerable<DataCheck> Read(ChangedFile file, SourceText text)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (Check.Match(SettingReader.Plain(text.Lines[i])) is not { Success: true } match || !Metric.IsMatch(match.Groups["name"].Value)) continue;
            var settings = new Dictionary<string, string>(SettingReader.Read(SettingReader.Below(text, i).Select(SettingReader.Plain)));
            if (match.Groups["bound"] is { Success: true } bound) settings["bound"] = bound.Value.Trim();
            yield return new DataCheck(file, text.Lines[i].Number, null, match.Groups["name"].Value.Trim(), settings);
        }
    }
}
