using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A table that is not there and is a misspelling: of the one that the database offers, of a table of the evidence or of the
/// repository's own DDL, or of a common table expression of the same statement. Silent when the evidence or the repository knows a
/// table of the written name (an earlier step should have made it), and when the other name is no misspelling: databases offer the
/// least bad name, however far it is.
/// </summary>
internal sealed partial class SqlTableFixer : IFixer
{
    public string Id => "sql-table";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlComplaint.Read(context) is not { Kind: SqlObject.Table } complaint) return null;
        if (SqlPlace.Find(context, complaint.Written) is not { } place || Choose(complaint, context, place) is not var (meant, certainty)) return null;
        var places = place.Statement.WordsNamed(complaint.Written).Where(at => IsTable(place.File.Text, at, complaint.Written)).ToList();
        if (places.Count == 0 || (places.Count > 1 && !SqlPlace.IsSql(place.File.Path))) return null;
        return new()
        {
            Edits = [.. places.Select(at => place.File.Text.Substring(at, complaint.Written.Length) is var old ? place.File.Replace(at, old, SqlNames.InCaseOf(old, meant)) : null!)],
            Confidence = certainty,
            Summary = $"Read table '{meant}' in place of '{complaint.Written}' in {place.File.Path}",
        };
    }

    private (string Name, int Certainty)? Choose(SqlComplaint complaint, FixContext context, SqlPlace place)
    {
        var known = SqlSchema.Tables(context);
        var fitting = known.Where(t => complaint.Qualifier is null || !t.Name.Contains('.') || t.Name.Split('.')[^2].Equals(complaint.Qualifier, StringComparison.OrdinalIgnoreCase)).Select(t => SqlSchema.Last(t.Name)).ToList();
        if (fitting.Contains(complaint.Written, StringComparer.OrdinalIgnoreCase)) return null;
        var local = complaint.Qualifier is null ? Expressions().Matches(place.Statement.Text).Select(m => m.Groups[1].Value).ToList() : [];
        var offered = complaint.Offers.Select(SqlSchema.Last).ToList();
        if (SqlNames.Nearest(complaint.Written, [.. offered, .. fitting, .. local]) is not { } meant) return null;
        return (meant, offered.Contains(meant) ? Confidence : fitting.Contains(meant) ? 80 : 75);
    }

    private static bool IsTable(string text, int at, string name) =>
        After().IsMatch(text[(at + name.Length)..Math.Min(text.Length, at + name.Length + 20)]) || Before().IsMatch(text[Math.Max(0, at - 100)..at]);

    [GeneratedRegex("""\b(?:from|join|into|update|table|view|truncate|on)\s+(?:only\s+|if\s+exists\s+)?(?:["`\[]?\w+["`\]]?\s*\.\s*)*["`\[]?$|\bfrom\b[^()]*,\s*["`\[]?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex("""^["`\]]?\s*\.\s*["`\[\w*]""", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex("""(?:\bwith\s+(?:recursive\s+)?|,\s*)["`]?(\w+)["`]?\s+as\s*(?:(?:not\s+)?materialized\s*)?\(""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Expressions();
}
