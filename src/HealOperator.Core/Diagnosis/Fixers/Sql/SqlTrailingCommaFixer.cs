using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>A syntax error at a word that ends a list, or at a comma, with a comma before it: that comma goes. Silent when the statement has two such places.</summary>
internal sealed partial class SqlTrailingCommaFixer : IFixer
{
    public string Id => "sql-trailing-comma";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlSyntax.Read(context) is not { } syntax || !EndsList().IsMatch(syntax.Word)) return null;
        var commas = syntax.Offsets.Select(at => CommaBefore(syntax, at)).OfType<int>().ToList();
        if (commas.Count != 1) return null;
        return new()
        {
            Confidence = syntax.Word == "," ? 80 : Confidence,
            Edits = [syntax.Place.File.Replace(commas[0], ",", "")],
            Summary = $"Take out the ',' before '{syntax.Word}' in {syntax.Place.File.Path}",
        };
    }

    private static int? CommaBefore(SqlSyntax syntax, int at)
    {
        var (offset, character) = syntax.Place.Statement.Characters.TakeWhile(c => c.Offset < at).LastOrDefault(c => !char.IsWhiteSpace(c.Character));
        return character == ',' ? offset : null;
    }

    [GeneratedRegex(@"^(?:from|where|group|order|having|limit|union|\)|,)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EndsList();
}
