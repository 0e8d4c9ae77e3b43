using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A selected column that is neither grouped nor aggregated, which the database names: it joins the GROUP BY. A proposal only, below
/// the bar of autonomy: an aggregate may be what was meant. Silent when the statement has not exactly one GROUP BY that lists names.
/// </summary>
internal sealed partial class SqlGroupByFixer : IFixer
{
    public string Id => "sql-group-by";

    public int Confidence => 65;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Ungrouped().Match(context.Error.Message);
        if (!message.Success || SqlPlace.Find(context, message.Groups[1].Value.Split('.')[^1]) is not { } place || !SqlPlace.IsSql(place.File.Path)) return null;
        var groups = place.Statement.WordsNamed("group");
        if (groups.Count != 1 || List().Match(place.File.Text, groups[0]) is not { Success: true } list || list.Index != groups[0]) return null;
        var column = Written(place, message.Groups[1].Value);
        return new()
        {
            Edits = [place.File.Replace(list.Index + list.Length, "", $", {column}")],
            Summary = $"Group by '{column}', too, in {place.File.Path}",
        };
    }

    // The database prints the table's name; the statement may know it by an alias, or by none.
    private static string Written(SqlPlace place, string printed)
    {
        var column = printed.Split('.')[^1];
        var at = place.Statement.WordsNamed(column)[0];
        var before = Alias().Match(place.File.Text[Math.Max(0, at - 60)..at]);
        return before.Success ? $"{before.Groups[1].Value}.{column}" : column;
    }

    [GeneratedRegex("""^(?:Binder Error: )?column "([\w.]+)" must appear in the GROUP BY clause""", RegexOptions.CultureInvariant)]
    private static partial Regex Ungrouped();

    [GeneratedRegex(@"group\s+by\s+[A-Za-z_]\w*(?:\.\w+)?(?:\s*,\s*[A-Za-z_]\w*(?:\.\w+)?)*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex(@"(\w+)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Alias();
}
