using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>The tables that are known: those of the evidence, after them those that the repository's own SQL creates, and the models of a dbt project that say what they give.</summary>
internal static partial class SqlSchema
{
    private const int MostFiles = 1000;

    /// <summary>The tables; where the evidence has one, the repository's word for it does not count.</summary>
    public static IReadOnlyList<TableShape> Tables(FixContext context) =>
        [.. context.Tables.Concat(context.Sources is { } sources ? Created(sources).Concat(DbtModels.Tables(sources)) : []).DistinctBy(t => Last(t.Name), StringComparer.OrdinalIgnoreCase)];

    /// <summary>The name of a table without its schema.</summary>
    public static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static IEnumerable<TableShape> Created(ISourceTree sources)
    {
        var tables = sources.Files.Where(SqlPlace.IsSql).Take(MostFiles).Select(sources.Read).OfType<string>()
            .SelectMany(text => Create().Matches(text)).Select(m => new TableShape(m.Groups[1].Value.Replace("\"", "", StringComparison.Ordinal), Columns(m.Groups[2].Value))).ToList();

        // A table that is made twice is another one each time.
        return tables.GroupBy(t => Last(t.Name), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.Single());
    }

    private static List<string> Columns(string body)
    {
        var (columns, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i <= body.Length; i++)
        {
            if (i < body.Length && body[i] == '(') depth++;
            else if (i < body.Length && body[i] == ')') depth--;
            if (i < body.Length && (body[i] != ',' || depth > 0)) continue;
            var word = Word().Match(body[start..i]);
            if (word.Success && !Constraint().IsMatch(word.Groups[1].Value)) columns.Add(word.Groups[1].Value);
            start = i + 1;
        }

        return columns;
    }

    [GeneratedRegex(@"\bcreate\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([\w"".]+)\s*(?:\(((?>[^()]+|\((?:[^()]|\([^()]*\))*\))*)\)\s*;|as\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Create();

    [GeneratedRegex(@"^(?:\s|--[^\n]*\n)*[""`\[]?(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^(?:constraint|primary|foreign|unique|check|key|index|exclude|like)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Constraint();
}
