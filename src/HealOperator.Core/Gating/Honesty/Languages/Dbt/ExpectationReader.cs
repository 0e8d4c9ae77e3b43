using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Reads Great Expectations' expectations: in suites of JSON and YAML, and as calls in Python.</summary>
internal static class ExpectationReader
{
    private static readonly SafeRegex Declared = SafeRegex.Of(@"^\s*(?:-\s*)?(?:\{\s*)?[""']?(?:expectation_type|type)[""']?\s*:\s*[""'](?<name>expect_\w+)[""']|^\s*(?:-\s*)?(?:expectation_type|type)\s*:\s*(?<name>expect_\w+)");

    private static readonly SafeRegex Called = SafeRegex.Of(@"\.(?<name>expect_\w+|Expect[A-Z]\w+)\s*\(");

    /// <summary>The expectations of one side of a file.</summary>
    public static IEnumerable<DataCheck> Read(ChangedFile file, SourceText text) => file.Language switch
    {
        Language.Json or Language.Yaml => Suite(file, text),
        Language.Python => Calls(file, text),
        _ => [],
    };

    private static IEnumerable<DataCheck> Suite(ChangedFile file, SourceText text)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (Declared.Match(text.Lines[i].Text) is not { Success: true } match) continue;
            var settings = SettingReader.Read(Around(text, i).Select(line => line.Text.TrimEnd(',')));
            yield return new DataCheck(file, text.Lines[i].Number, settings.GetValueOrDefault("column"), match.Groups["name"].Value, settings.Where(entry => entry.Key is not ("type" or "expectation_type")).ToDictionary());
        }
    }

    /// <summary>The lines of the object that a line is in.</summary>
    private static IEnumerable<SourceLine> Around(SourceText text, int index)
    {
        var indent = SettingReader.Indent(text.Lines[index].Text) + (text.Lines[index].Text.TrimStart() is ['-', ..] ? 1 : 0);
        var (first, last) = (index, index);
        while (first > 0 && index - first < SettingReader.MostLines && IsIn(text.Lines[first - 1], indent)) first--;
        while (last + 1 < text.Lines.Count && last - index < SettingReader.MostLines && IsIn(text.Lines[last + 1], indent)) last++;
        return text.Lines.Skip(first).Take(last - first + 1);
    }

    private static bool IsIn(SourceLine line, int indent) => line.Number > 0 && !string.IsNullOrWhiteSpace(line.Text) && SettingReader.Indent(line.Text) >= indent;

    private static IEnumerable<DataCheck> Calls(ChangedFile file, SourceText text)
    {
        var reader = new StatementReader(text);
        foreach (Match match in Called.Matches(text.Code))
        {
            var arguments = reader.Arguments(match.Index + match.Length - 1);
            var named = arguments.Where(argument => Named(argument) is not null).GroupBy(argument => Named(argument)!).ToDictionary(group => group.Key, group => group.First()[(group.Key.Length + 1)..].Trim('"', '\'', ' '));
            var column = named.GetValueOrDefault("column") ?? arguments.FirstOrDefault(argument => Named(argument) is null)?.Trim('"', '\'');
            yield return new DataCheck(file, text.NumberAt(match.Index), column, match.Groups["name"].Value, named);
        }
    }

    private static string? Named(string argument)
    {
        var sign = argument.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && argument.AsSpan(0, sign).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz_ ") < 0 ? argument[..sign].Trim() : null;
    }
}
