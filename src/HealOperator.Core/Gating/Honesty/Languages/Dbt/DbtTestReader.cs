using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Reads the tests of dbt's property files, and the bounds of freshness of its sources.</summary>
internal static class DbtTestReader
{
    private static readonly SafeRegex Tests = SafeRegex.Of(@"^\s*(?:-\s+)?(?:data_tests|tests|generic_tests)\s*:\s*(?<inline>\[[^\]]*\])?\s*$");

    private static readonly SafeRegex Item = SafeRegex.Of(@"^\s*-\s+(?<name>[A-Za-z_][\w.]*)\s*(?:$|:\s*(?<rest>\{.*\})?\s*$)");

    private static readonly SafeRegex Known = SafeRegex.Of(@"^(?:unique|not_null|accepted_values|relationships|[a-z_]\w*\.\w+|\w*(?:_test|assert|expect|unique|not_null|accepted|at_least|not_empty)\w*)$");

    private static readonly SafeRegex Owner = SafeRegex.Of(@"^\s*-\s+name\s*:\s*[""']?(?<name>[\w.]+)");

    private static readonly SafeRegex Freshness = SafeRegex.Of(@"^\s*(?<name>error_after|warn_after)\s*:\s*(?<rest>\{.*\})?\s*$");

    private static readonly SafeRegex UnitTests = SafeRegex.Of(@"^\s*-\s+name\s*:\s*[""']?(?<name>[\w.]+)");

    /// <summary>The checks of one side of a file.</summary>
    public static IEnumerable<DataCheck> Read(ChangedFile file, SourceText text)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = SettingReader.Plain(text.Lines[i]);
            if (Tests.Match(line) is { Success: true } inline && inline.Groups["inline"].Success)
            {
                foreach (var name in inline.Groups["inline"].Value.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    yield return new DataCheck(file, text.Lines[i].Number, OwnerOf(text, i), name, new Dictionary<string, string>());
                }
            }
            else if (Item.Match(line) is { Success: true } item && IsTest(text, i, item.Groups["name"].Value))
            {
                yield return Of(file, text, i, item);
            }
            else if (Freshness.Match(line) is { Success: true } bound)
            {
                yield return Of(file, text, i, bound);
            }
            else if (UnitTests.Match(line) is { Success: true } unit && SettingReader.Below(text, i).Any(below => below.Text.TrimStart() is "given:" or "expect:"))
            {
                yield return new DataCheck(file, text.Lines[i].Number, unit.Groups["name"].Value, DataCheckCheck.UnitTest, SettingReader.Read(SettingReader.Below(text, i).Select(SettingReader.Plain)));
            }
        }
    }

    private static DataCheck Of(ChangedFile file, SourceText text, int index, Match match)
    {
        var lines = SettingReader.Below(text, index).Select(SettingReader.Plain);
        return new DataCheck(file, text.Lines[index].Number, OwnerOf(text, index), match.Groups["name"].Value, SettingReader.Read(lines.Prepend(match.Groups["rest"].Value)));
    }

    // The key above says it; where the hunk does not show it, the name must.
    private static bool IsTest(SourceText text, int index, string name)
    {
        var indent = SettingReader.Indent(text.Lines[index].Text);
        for (var i = index - 1; i >= Math.Max(0, index - SettingReader.MostLines) && text.Lines[i].Number > 0; i--)
        {
            var line = SettingReader.Plain(text.Lines[i]);
            if (string.IsNullOrWhiteSpace(line) || SettingReader.Indent(line) > indent || (SettingReader.Indent(line) == indent && line.TrimStart() is ['-', ..])) continue;
            return Tests.IsMatch(line);
        }

        return Known.IsMatch(name);
    }

    private static string? OwnerOf(SourceText text, int index)
    {
        var indent = SettingReader.Indent(text.Lines[index].Text);
        for (var i = index - 1; i >= Math.Max(0, index - SettingReader.MostLines) && text.Lines[i].Number > 0; i--)
        {
            if (SettingReader.Indent(text.Lines[i].Text) < indent && Owner.Match(SettingReader.Plain(text.Lines[i])) is { Success: true } owner) return owner.Groups["name"].Value;
        }

        return null;
    }
}
