using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Reads the settings below a list item of YAML, or in an object of JSON, from single lines: a hunk shows no whole document.</summary>
internal static class SettingReader
{
    private static readonly SafeRegex Pair = SafeRegex.Of(@"(?:^|[{,]|-\s)\s*[""']?\+?(?<key>[A-Za-z_]\w*)[""']?\s*:\s*(?<value>\[[^\]\n]*\]|""[^""\n]*""|'[^'\n]*'|[^,{}\n]*)");

    /// <summary>How far a line is looked at from another: a patch must not make the time grow with its square.</summary>
    public const int MostLines = 100;

    private static readonly SafeRegex Remarks = SafeRegex.Of(@"[""']?(?:meta|tags)[""']?\s*:\s*(?:\{[^{}]*\}|\[[^\]]*\])");

    private static readonly SafeRegex Item = SafeRegex.Of(@"^\s*-\s+(?<item>[^:{}\n]+)$");

    /// <summary>The settings in some lines; an item of a list counts for the key above it.</summary>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<string> lines)
    {
        var settings = new Dictionary<string, string>();
        var last = "";
        foreach (var line in lines.Select(line => Remarks.Replace(line, "")))
        {
            if (Item.Match(line) is { Success: true } item && last.Length > 0)
            {
                settings[last] = string.Join(',', new[] { settings.GetValueOrDefault(last, ""), Bare(item.Groups["item"].Value) }.Where(part => part.Length > 0));
                continue;
            }

            foreach (Match match in Pair.Matches(line))
            {
                last = match.Groups["key"].Value.ToLowerInvariant();
                settings[last] = Bare(match.Groups["value"].Value);
            }
        }

        return settings.Where(entry => entry.Value.Length > 0).ToDictionary();
    }

    /// <summary>The lines below one that are indented deeper, without comments and empty lines, up to the gap.</summary>
    public static IEnumerable<SourceLine> Below(SourceText text, int index)
    {
        var indent = Indent(text.Lines[index].Text);
        for (var i = index + 1; i < Math.Min(text.Lines.Count, index + MostLines) && text.Lines[i].Number > 0; i++)
        {
            if (string.IsNullOrWhiteSpace(Plain(text, i))) continue;
            if (Indent(text.Lines[i].Text) <= indent) yield break;
            yield return text.Lines[i];
        }
    }

    /// <summary>A line without its comment.</summary>
    public static string Plain(SourceText text, int index) => text.Plain.Substring(text.StartOf(index), text.Lines[index].Text.Length);

    /// <summary>A line without its comment.</summary>
    public static string Plain(SourceLine line) => line.Text[..(line.Text.Length - line.Comment.AsSpan().TrimStart().Length)];

    /// <summary>How deep a line is indented.</summary>
    public static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static string Bare(string value) => value.Trim().Trim('"', '\'').Trim();
}
