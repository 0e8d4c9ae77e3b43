using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A function that is not there, where the database offers the one of which it is a misspelling, or where it offers nothing and one
/// function that every database has is one slip away. Silent when the statement calls it nowhere.
/// </summary>
internal sealed class SqlFunctionFixer : IFixer
{
    private static readonly string[] Common =
        """
        abs avg cast ceil coalesce concat count exp extract floor greatest least length lower ltrim max min mod nullif power rank replace
        now date_trunc date_part to_char to_date array_agg string_agg lag lead ntile split_part regexp_replace
        round row_number rtrim sqrt substring sum trim upper dense_rank first_value last_value
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    public string Id => "sql-function";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlComplaint.Read(context) is not { Kind: SqlObject.Function } complaint) return null;
        if (SqlNames.Nearest(complaint.Written, complaint.Offers.Count > 0 ? complaint.Offers.Select(SqlSchema.Last) : Common) is not { } meant) return null;
        if (SqlPlace.Find(context, complaint.Written) is not { } place) return null;
        var text = place.File.Text;
        var calls = place.Statement.WordsNamed(complaint.Written).Where(at => text.AsSpan(at + complaint.Written.Length).TrimStart() is ['(', ..]).ToList();
        if (calls.Count == 0 || (calls.Count > 1 && !SqlPlace.IsSql(place.File.Path))) return null;
        return new()
        {
            Edits = [.. calls.Select(at => text.Substring(at, complaint.Written.Length)).Zip(calls, (old, at) => place.File.Replace(at, old, SqlNames.InCaseOf(old, meant)))],
            Summary = $"Call function '{meant}' in place of '{complaint.Written}' in {place.File.Path}",
        };
    }
}
