using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A syntax error at the name of a common table expression (<c>) name as (</c>): the comma after the one before it is missing; nothing
/// else can stand there. Silent where the statement has no WITH, and when it has two such places.
/// </summary>
internal sealed partial class SqlMissingCommaFixer : IFixer
{
    public string Id => "sql-missing-comma";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlSyntax.Read(context) is not { } syntax || syntax.Place.Statement.WordsNamed("with").Count == 0) return null;
        var ends = syntax.Offsets.Where(at => Definition().IsMatch(syntax.Text[(at + syntax.Word.Length)..Math.Min(syntax.Text.Length, at + syntax.Word.Length + 60)]))
            .Select(at => syntax.Place.Statement.Characters.TakeWhile(c => c.Offset < at).LastOrDefault(c => !char.IsWhiteSpace(c.Character) && c.Character != '"'))
            .Where(c => c.Character == ')').ToList();
        if (ends.Count != 1) return null;
        return new()
        {
            Edits = [syntax.Place.File.Replace(ends[0].Offset + 1, "", ",")],
            Summary = $"Put a comma before '{syntax.Word}' in {syntax.Place.File.Path}",
        };
    }

    [GeneratedRegex("""^"?\s+as\s*(?:(?:not\s+)?materialized\s*)?\(""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Definition();
}
