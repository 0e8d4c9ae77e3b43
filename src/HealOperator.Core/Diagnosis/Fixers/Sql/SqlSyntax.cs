using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>A syntax error: the word at which a database stopped, and where that word stands.</summary>
/// <param name="Word">The word.</param>
/// <param name="Place">The statement.</param>
internal sealed partial record SqlSyntax(string Word, SqlPlace Place)
{
    /// <summary>The text of the file.</summary>
    public string Text => Place.File.Text;

    /// <summary>Offsets at which the word stands; the reported one alone where the database prints the place.</summary>
    public IReadOnlyList<int> Offsets
    {
        get
        {
            var words = char.IsLetterOrDigit(Word[0]) || Word[0] == '_'
                ? Place.Statement.WordsNamed(Word)
                : [.. Place.Statement.Characters.Where(c => c.Character == Word[0]).Select(c => c.Offset)];
            return Place.Caret is { } caret && words.Contains(caret) ? [caret] : words;
        }
    }

    /// <summary>Reads the message of an error; null when it is of another kind, or when the statement cannot be found.</summary>
    public static SqlSyntax? Read(FixContext context)
    {
        var match = Near().Match(context.Error.Message);
        if (!match.Success) return null;
        var word = match.Groups["word"].Value.TrimStart('"', '\'', '`');
        if (word.Length == 0 || First().Match(word) is not { Success: true } first) return null;
        return SqlPlace.Find(context, first.Value) is { } place ? new(first.Value, place) : null;
    }

    [GeneratedRegex(
        """syntax error at or near ["'](?<word>[^"']+)|near "(?<word>[^"]+)": syntax error|syntax to use near '(?<word>[^ \n]+)|syntax error line \d+ at position \d+ unexpected '(?<word>[^']+)'"""
        + """|Unexpected (?:keyword|identifier|string literal) (?<word>\S+)|but got (?:keyword|identifier) (?<word>\S+)|mismatched input '(?<word>[^']+)'|Incorrect syntax near (?:the keyword )?'(?<word>[^']+)'""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Near();

    [GeneratedRegex(@"^(?:\w+|[),(.])", RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
