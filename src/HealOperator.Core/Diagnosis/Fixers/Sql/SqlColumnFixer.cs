using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A column that is not there, in any of the SQL databases and in dbt's wrapping of them. The name comes from the database's own
/// offers; where it makes none, from the one near column of the tables that the statement names, as the evidence or the
/// repository's own DDL shows them. Silent when the statement cannot be found, when two names are as near, when the name is offered
/// by two tables, where an offer is no misspelling and shares no word with what was written, and where the evidence has no such column.
/// </summary>
internal sealed partial class SqlColumnFixer : IFixer
{
    public string Id => "sql-column";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlComplaint.Read(context) is not { Kind: SqlObject.Column } complaint) return null;
        if (SqlPlace.Find(context, complaint.Written) is not { } place || Choose(complaint, context, place) is not var (meant, certainty)) return null;
        var places = SqlColumnUses.Of(place, complaint);
        if (places.Count == 0) return null;
        return new()
        {
            Edits = [.. places.Select(at => Edit(place, at, complaint.Written, meant, context))],
            Confidence = places.Count == 1 ? certainty : Math.Min(certainty, SqlColumnUses.HasOneScope(place) ? 84 : 70),
            Summary = $"Read column '{meant}' in place of '{complaint.Written}' in {place.File.Path}",
        };
    }

    private (string Name, int Certainty)? Choose(SqlComplaint complaint, FixContext context, SqlPlace place)
    {
        if (complaint.Offers.Count == 0) return FromSchema(complaint, context, place) is { } known ? (known, 80) : null;
        var names = complaint.Offers.Select(SqlSchema.Last).Where(n => n != complaint.Written).ToList();
        var meant = SqlNames.Nearest(complaint.Written, names) ?? names.FirstOrDefault(n => SharesWord(n, complaint.Written));
        if (meant is not null && IsUnknown(meant, context, place)) return null;
        if (meant is null || (complaint.Qualifier is null && names.Count(n => n.Equals(meant, StringComparison.OrdinalIgnoreCase)) > 1)) return null;
        if (SqlNames.IsSlip(complaint.Written, meant) || meant.Equals(complaint.Written, StringComparison.OrdinalIgnoreCase)) return (meant, Confidence);
        return (meant, names.Count == 1 && context.Error.Code == "42703" ? 85 : 60);
    }

    // The evidence is of the failed run: a log that offers what none of the statement's tables has is of another.
    private static bool IsUnknown(string meant, FixContext context, SqlPlace place)
    {
        var tables = context.Tables.Where(t => place.Statement.WordsNamed(SqlSchema.Last(t.Name)).Count > 0).ToList();
        return tables.Count > 0 && Read().Matches(place.Statement.Text).Select(m => m.Groups[1].Value.Replace("\"", "", StringComparison.Ordinal)).All(name => tables.Any(t => SqlSchema.Last(t.Name).Equals(SqlSchema.Last(name), StringComparison.OrdinalIgnoreCase)))
            && !tables.SelectMany(t => t.Columns).Contains(meant, StringComparer.OrdinalIgnoreCase);
    }

    private static string? FromSchema(SqlComplaint complaint, FixContext context, SqlPlace place) =>
        SqlNames.Nearest(complaint.Written, SqlSchema.Tables(context)
            .Where(t => complaint.Relation is { } of ? SqlSchema.Last(t.Name).Equals(of, StringComparison.OrdinalIgnoreCase) : place.Statement.WordsNamed(SqlSchema.Last(t.Name)).Count > 0 || DbtModels.IsReferredTo(t.Name, place.File.Text))
            .SelectMany(t => t.Columns));

    // ordered_at and order_date share "order"; a part of less than four letters, such as id, says nothing.
    private static bool SharesWord(string a, string b) =>
        a.Split('_').Any(x => x.Length >= 4 && b.Split('_').Any(y => y.Length >= 4 && (x.StartsWith(y, StringComparison.OrdinalIgnoreCase) || y.StartsWith(x, StringComparison.OrdinalIgnoreCase))));

    // A bare column of a select list names the output, too: where other SQL of the repository reads that name, it must stay.
    private static TextEdit Edit(SqlPlace place, int at, string written, string meant, FixContext context)
    {
        var old = place.File.Text.Substring(at, written.Length);
        var fresh = SqlNames.InCaseOf(old, meant);
        var isOutput = SqlPlace.IsSql(place.File.Path) && SelectItem.IsBare(place.File.Text, at, old) && SqlColumnUses.IsReadElsewhere(old, place.File.Path, context.Sources!);
        return place.File.Replace(at, old, isOutput ? $"{fresh} as {old}" : fresh);
    }

    [GeneratedRegex(@"\b(?:from|join)\s+([\w"".]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Read();
}
