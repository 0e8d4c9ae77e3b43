using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A syntax error at the name of a common table expression (<c>) name as (</c>): the comma after the one before it is missing; nothing
/// else can stand there; or at the bracket or point behind the first name of a line, which was taken for an alias of the item before. Silent where the statement has no WITH, and when it has two such places.
/// </summary>
internal sealed partial class SqlMissingCommaFixer : IFixer
{
    public string Id => "sql-missing-comma";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlSyntax.Read(context) is not { } syntax) return null;
        if (syntax.Word is "(" or "." && syntax.Offsets is [var sign] && BetweenItems(syntax, sign) is { } item) return item;
        if (syntax.Place.Statement.WordsNamed("with").Count == 0) return null;
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

    // a NEWLINE sum(b): the name at the start of the line was taken for the alias of what ends the line before.
    private static FixCandidate? BetweenItems(SqlSyntax syntax, int at)
    {
        if (Item().Match(syntax.Text[Math.Max(0, at - 400)..at]) is not { Success: true } item) return null;
        var head = syntax.Text[..(at - Math.Min(400, at) + item.Groups[1].Index)];
        if (LastKeyword().Match(head) is not { Success: true } keyword || !keyword.Value.Equals("select", StringComparison.OrdinalIgnoreCase)) return null;
        var end = at - Math.Min(400, at) + item.Groups[1].Index + item.Groups[1].Length;
        return new() { Edits = [syntax.Place.File.Replace(end, "", ",")], Confidence = 84, Summary = $"Put a comma between the items in {syntax.Place.File.Path}" };
    }

    [GeneratedRegex(@"^[ \t]*(?:\w+\.)?(?!(?:select|from|where|and|or|on|as|case|when|then|else|distinct|by|join|in|not)\b)(\w+)[ \t]*\r?\n[ \t]*(?!(?:from|where|group|order|having|limit|join|left|inner|cross|union|on|and|or|in|over|values|using|as)\b)\w+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:select|from|where|group\s+by|order\s+by|having|on|values|set)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex LastKeyword();

    [GeneratedRegex("""^"?\s+as\s*(?:(?:not\s+)?materialized\s*)?\(""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Definition();
}
