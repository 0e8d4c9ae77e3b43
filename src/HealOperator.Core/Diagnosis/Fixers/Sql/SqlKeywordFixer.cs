using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A misspelt keyword: the word that begins the statement, or the word before the one at which the database stopped, which it took
/// for an alias (<c>form orders</c>, <c>whre id = 1</c>), or that word itself (<c>gruop by</c>). Silent when the statement has that keyword already, when the word stands in it
/// twice, and when no keyword is one slip away.
/// </summary>
internal sealed partial class SqlKeywordFixer : IFixer
{
    private static readonly string[] Openers = ["select", "insert", "update", "delete", "create", "alter", "merge", "truncate", "with"];
    private static readonly string[] Clauses = ["from", "where", "having", "limit"];
    private static readonly string[] Inside = ["select", "from", "where", "having", "limit", "join", "left", "inner", "cross", "union", "using", "offset", "values"];
    private static readonly string[] BeforeBy = ["group", "order", "partition"];

    public string Id => "sql-keyword";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SqlSyntax.Read(context) is not { } syntax || syntax.Offsets is not [var at]) return null;
        if (Misspelt(syntax, at) is not var (offset, written, keyword)) return null;
        if (syntax.Place.Statement.WordsNamed(written).Count != 1) return null;
        return new()
        {
            Edits = [syntax.Place.File.Replace(offset, written, written == written.ToUpperInvariant() ? keyword.ToUpperInvariant() : keyword)],
            Summary = $"Spell '{keyword}' right in {syntax.Place.File.Path}",
        };
    }

    private static (int Offset, string Written, string Keyword)? Misspelt(SqlSyntax syntax, int at)
    {
        var before = syntax.Text[Math.Max(0, at - 80)..at];
        if (!syntax.Place.Statement.Characters.TakeWhile(c => c.Offset < at).Any(c => !char.IsWhiteSpace(c.Character)))
            return Nearest(syntax.Word, Openers) is { } opener ? (at, syntax.Word, opener) : null;
        if (Itself(syntax, at) is { } own) return (at, syntax.Word, own);
        if (Previous().Match(before) is not { Success: true } previous) return null;
        var (written, isBy) = (previous.Groups[1].Value, syntax.Word.Equals("by", StringComparison.OrdinalIgnoreCase));
        if (Nearest(written, isBy ? BeforeBy : Clauses) is not { } keyword) return null;
        return !isBy && syntax.Place.Statement.WordsNamed(keyword).Count > 0 ? null : (at - before.Length + previous.Index, written, keyword);
    }

    // The word at which the database stopped is the misspelt one, where no name can stand.
    private static string? Itself(SqlSyntax syntax, int at)
    {
        var after = syntax.Text[(at + syntax.Word.Length)..].TrimStart();
        var isBy = after.StartsWith("by ", StringComparison.OrdinalIgnoreCase);
        if (syntax.Word.Length < 4 || Nearest(syntax.Word, isBy ? BeforeBy : Inside) is not { } keyword) return null;
        return Clauses.Contains(keyword) && syntax.Place.Statement.WordsNamed(keyword).Count > 0 ? null : keyword;
    }

    private static string? Nearest(string written, string[] keywords)
    {
        var near = keywords.Where(k => NearName.Distance(written.ToLowerInvariant(), k) == 1).ToList();
        return near.Count == 1 && written.Length >= 3 ? near[0] : null;
    }

    [GeneratedRegex(@"(?<![\w.""])([A-Za-z]+)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Previous();
}
