using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>Signs that are missing in a line of YAML: the blank after a key's colon or a list's dash, the colon itself, the quote at the end.</summary>
internal static partial class YamlSlips
{
    /// <summary>The one such change at the line, or at the one before, with which the file is YAML; null when there is none or more than one, or when the lines beside it are of another kind.</summary>
    public static TextEdit? Find(SourceText file, int line)
    {
        var edits = new[] { line - 1, line }.Where(n => n >= 1 && n <= file.Lines).SelectMany(n => Of(file, n))
            .Where(e => YamlShape.TryRead(file.Text.Remove(e.Offset, e.Old.Length).Insert(e.Offset, e.New), out _, out _)).Distinct().Take(2).ToList();
        return edits.Count == 1 ? edits[0] : null;
    }

    /// <summary>The quote that a line opens and does not close, where it makes the file YAML.</summary>
    public static TextEdit? Quote(SourceText file, int line)
    {
        if (file.Line(line) is not { } text || NoQuote().Match(text) is not { Success: true } open) return null;
        var edit = file.Replace(file.StartOf(line) + text.TrimEnd().Length, "", open.Groups["quote"].Value);
        return YamlShape.TryRead(file.Text.Insert(edit.Offset, edit.New), out _, out _) ? edit : null;
    }

    private static IEnumerable<TextEdit> Of(SourceText file, int number)
    {
        var line = file.Line(number)!;
        var start = file.StartOf(number);
        if (NoBlank().Match(line) is { Success: true } key && HasSibling(file, number, key.Groups["indent"].Value, isItem: false)) yield return file.Replace(start + key.Groups["key"].Index + key.Groups["key"].Length, "", " ");
        if (NoColon().Match(line) is { Success: true } bare && HasSibling(file, number, bare.Groups["indent"].Value, isItem: false)) yield return file.Replace(start + bare.Groups["key"].Index + bare.Groups["key"].Length, "", ":");
        if (NoDashBlank().Match(line) is { Success: true } item && HasSibling(file, number, item.Groups["indent"].Value, isItem: true)) yield return file.Replace(start + item.Groups["indent"].Length + 1, "", " ");
        if (NoQuote().Match(line) is { Success: true } text) yield return file.Replace(start + line.TrimEnd().Length, "", text.Groups["quote"].Value);
    }

    // A key stands beside keys, an item beside items; else the line may be a text.
    private static bool HasSibling(SourceText file, int number, string indent, bool isItem) =>
        Enumerable.Range(1, file.Lines).Where(n => n != number && Math.Abs(n - number) <= 12)
            .Any(n => file.Line(n) is { } line && line.StartsWith(indent, StringComparison.Ordinal) && (isItem ? Item() : Key()).IsMatch(line[indent.Length..]));

    [GeneratedRegex(@"^(?<indent>\s*(?:- )?)(?<key>[A-Za-z_][\w.-]*:)[\w""'\[{][^:#]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoBlank();

    [GeneratedRegex(@"^(?<indent>\s*(?:- )?)(?<key>[A-Za-z_][\w.-]*)(?: +[\w""'\[{./][^:]*)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoColon();

    [GeneratedRegex(@"^(?<indent>\s*)-[\w""'$./][^:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoDashBlank();

    [GeneratedRegex(@"^\s*(?:- )?(?:[\w.-]+:\s+)?(?<quote>[""'])[^""'#\\]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NoQuote();

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^- ", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
