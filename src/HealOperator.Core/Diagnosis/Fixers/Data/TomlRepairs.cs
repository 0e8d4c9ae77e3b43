using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>What may be wrong in one line of TOML.</summary>
internal static partial class TomlRepairs
{
    /// <summary>Every single change that may be meant; most of them do not make the file TOML.</summary>
    public static IEnumerable<TextEdit> Of(SourceText file, int number)
    {
        var line = file.Line(number)!;
        var start = file.StartOf(number);
        var end = line.TrimEnd().Length;
        if (OpenTable().Match(line) is { Success: true } table) yield return file.Replace(start + end, "", table.Groups[1].Value == "[[" ? (line.TrimEnd().EndsWith(']') ? "]" : "]]") : "]");
        if (Pair().Match(line) is { Success: true } pair)
        {
            var (sign, value) = (pair.Groups["sign"], pair.Groups["value"]);
            if (sign.Value.Trim() is ":" or "") yield return file.Replace(start + sign.Index, sign.Value, " = ");
            if (value.Value is "True" or "False") yield return file.Replace(start + value.Index, value.Value, value.Value.ToLowerInvariant());
            else if (Bare().IsMatch(value.Value)) yield return file.Replace(start + value.Index, value.Value, $"\"{value.Value}\"");
            else if (value.Value.Length > 1 && value.Value[^1] is '"' or '\'' && value.Value[0] != value.Value[^1] && value.Value.Count(c => c == value.Value[^1]) == 1) yield return file.Replace(start + value.Index, "", value.Value[^1..]);
        }

        // A quote that is missing at the end, before the comma of an item.
        if (Unclosed().Match(line) is { Success: true } text)
        {
            var content = text.Groups["content"];
            yield return file.Replace(start + content.Index + content.Length, "", text.Groups["quote"].Value);
        }

        if (end == 0) yield break;
        if (line[end - 1] is '"' or '\'' or '}' or ']' || char.IsLetterOrDigit(line[end - 1])) yield return file.Replace(start + end, "", ",");
        if (OpenArray().IsMatch(line)) yield return file.Replace(start + end, "", "]");
        if (TwoItems().Match(line) is { Success: true } items) yield return file.Replace(start + items.Groups[1].Index, "", ",");
    }

    [GeneratedRegex(@"^\s*(\[\[?)[\w.""' -]+\]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenTable();

    [GeneratedRegex(@"^\s*(?:[\w-]+|""[^""]*"")(?:\.[\w-]+)*(?<sign>\s*[=:]\s*|\s+)(?<value>[^\s#=:].*?)\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^(?!true$|false$|inf$|nan$)(?:[A-Za-z^~<>=*][\w.^~<>=*/@-]*|\d+\.\d+\.[\w.-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:[^""'#]|""[^""\\]*""|'[^']*')*(?<quote>[""'])(?<content>[^""'#\\]*?)(?:\s*[,\]}]+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unclosed();

    [GeneratedRegex(@"=\s*\[[^\[\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenArray();

    [GeneratedRegex(@"[""']()\s+[""']", RegexOptions.CultureInvariant)]
    private static partial Regex TwoItems();
}
