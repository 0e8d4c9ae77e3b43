using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>The columns that the models and seeds of a dbt project give, where their own text says so.</summary>
internal static partial class DbtModels
{
    private const int MostFiles = 1000;

    /// <summary>One table for each model whose last select names all of its columns, and for each seed.</summary>
    public static IEnumerable<TableShape> Tables(ISourceTree sources)
    {
        if (!sources.Files.Any(f => f.EndsWith("dbt_project.yml", StringComparison.Ordinal))) yield break;
        foreach (var path in sources.Files.Where(f => Model().IsMatch(f)).Take(MostFiles))
        {
            var text = sources.Read(path) ?? "";
            if ((path.EndsWith(".csv", StringComparison.Ordinal) ? Header(text) : Columns(text)) is { Count: > 0 } columns) yield return new(Path.GetFileNameWithoutExtension(path), columns);
        }
    }

    /// <summary>Whether a text reads the model by ref().</summary>
    public static bool IsReferredTo(string model, string text) => Ref().Matches(text).Any(m => m.Groups[1].Value == model);

    private static List<string>? Header(string text) =>
        text.Split('\n')[0].Trim().Split(',').Select(c => c.Trim().Trim('"')).ToList() is var columns && columns.All(c => Name().IsMatch(c)) ? columns : null;

    // What stands in brackets is no part of the last select, so it goes first.
    private static List<string>? Columns(string text)
    {
        var plain = Comment().Replace(text, "");
        for (var inner = Brackets().Replace(plain, "0"); inner != plain; inner = Brackets().Replace(plain, "0")) plain = inner;
        if (LastSelect().Match(plain) is not { Success: true } select) return null;
        var items = select.Groups[1].Value.Split(',').Select(i => Item().Match(i.Trim())).ToList();
        return items.All(i => i.Success) ? [.. items.Select(i => i.Groups[1].Value)] : null;
    }

    [GeneratedRegex(@"(?:^|/)(?:models/.*\.sql|(?:seeds|data)/.*\.csv)$", RegexOptions.CultureInvariant)]
    private static partial Regex Model();

    [GeneratedRegex(@"\bref\(\s*['""](\w+)['""]", RegexOptions.CultureInvariant)]
    private static partial Regex Ref();

    [GeneratedRegex(@"^\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"--[^\n]*|/\*[\s\S]*?\*/|\{#[\s\S]*?#\}", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\bselect\s+(?:distinct\s+)?((?:(?!\bselect\b|\bfrom\b|\{%)[\s\S])+?)\s+from\b(?![\s\S]*\bselect\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastSelect();

    [GeneratedRegex(@"(?:^|[\s.])""?(?!end$)([A-Za-z_]\w*)""?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}
