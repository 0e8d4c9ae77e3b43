using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>Where a statement uses a column that is not there.</summary>
internal static partial class SqlColumnUses
{
    /// <summary>Offsets of the uses that are wrong without doubt: all of the statement, or the reported one where others may mean something else.</summary>
    public static IReadOnlyList<int> Of(SqlPlace place, SqlComplaint complaint)
    {
        var text = place.File.Text;
        var words = place.Statement.WordsNamed(complaint.Written);
        var uses = words.Where(at => !Alias().IsMatch(Before(text, at)) && FitsQualifier(Before(text, at), complaint)).ToList();
        var reported = place.Caret is { } caret ? words.Where(at => at >= caret && at <= caret + (complaint.Qualifier?.Length ?? 0) + 4).Take(1).ToList() : [];
        if (uses.Count == 1) return reported.Count == 0 || uses[0] == reported[0] ? uses : reported;
        var isOutputName = words.Any(at => Alias().IsMatch(Before(text, at)));
        return isOutputName || !SqlPlace.IsSql(place.File.Path) ? reported : uses;
    }

    /// <summary>Whether the statement has one SELECT alone, so that a name means the same in all of it.</summary>
    public static bool HasOneScope(SqlPlace place) => place.Statement.WordsNamed("select").Count <= 1;

    /// <summary>Whether other SQL of the repository, or the YAML of a dbt project, uses the name.</summary>
    public static bool IsReadElsewhere(string name, string path, ISourceTree sources)
    {
        var isDbt = sources.Files.Any(f => f.EndsWith("dbt_project.yml", StringComparison.Ordinal));
        var word = new Regex($@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant);
        return sources.Files.Where(f => f != path && (SqlPlace.IsSql(f) || (isDbt && f.EndsWith(".yml", StringComparison.Ordinal)))).Any(f => sources.Read(f) is { } text && word.IsMatch(text));
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - 100)..at];

    private static bool FitsQualifier(string before, SqlComplaint complaint)
    {
        var written = Qualifier().Match(before);
        if (!written.Success) return complaint.Qualifier is null;
        return written.Groups[1].Value.Equals(complaint.Qualifier ?? complaint.Relation, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("""\bas\s+["`\[]?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alias();

    [GeneratedRegex("""(\w+)["`\]]?\s*\.\s*["`\[]?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();
}
