using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>42601 at a word that ends a list, with a comma before it: the comma goes. Silent when the statement has two such places.</summary>
internal sealed partial class PostgresTrailingCommaFixer : IFixer
{
    public string Id => "postgres-trailing-comma";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "42601" || SourceText.Open(context) is not { } file) return null;
        var message = Near().Match(context.Error.Message);
        if (!message.Success || SqlStatement.EndingAt(file, context.Error.Line) is not { } statement) return null;
        var commas = Commas(statement, message.Groups[1].Value);
        if (commas.Count != 1) return null;
        return new()
        {
            Edits = [file.Replace(commas[0], ",", "")],
            Summary = $"Take out the comma before '{message.Groups[1].Value}' in {file.Path}",
        };
    }

    private static List<int> Commas(SqlStatement statement, string word)
    {
        var (commas, lastComma) = (new List<int>(), -1);
        foreach (var (offset, c) in statement.Characters)
        {
            if (c == ',') lastComma = offset;
            else if (lastComma >= 0 && !char.IsWhiteSpace(c))
            {
                if (IsAt(statement.File, offset, word)) commas.Add(lastComma);
                lastComma = -1;
            }
        }

        return commas;
    }

    private static bool IsAt(SourceText file, int offset, string word) =>
        word == ")" ? file.Text[offset] == ')' : file.HasWordAt(offset, word);

    [GeneratedRegex("""^syntax error at or near "(from|where|group|order|\))"$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Near();
}
